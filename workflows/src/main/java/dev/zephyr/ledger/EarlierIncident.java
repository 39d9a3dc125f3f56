package dev.zephyr.ledger;

import java.time.Instant;

/** An incident of the past that looks like a new one; {@code fix} is what ended it, empty where that is not known. */
public record EarlierIncident(String id, String title, String severity, Instant opened, String fix) {}
