package dev.zephyr.integration.sql;

import java.time.Instant;

/** An incident in which words were found, with some of the text around them. */
public record Hit(String id, String title, String severity, String service, Instant opened, String excerpt) {}
