package dev.zephyr.port;

import java.time.Instant;

/** A report about the last whole period before {@code at}. */
public record ReportOrder(ReportKind kind, Instant at) {}
