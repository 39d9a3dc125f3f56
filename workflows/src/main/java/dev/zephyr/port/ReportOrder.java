package dev.zephyr.port;

import dev.zephyr.determinism.Ordered;
import java.time.Instant;
import java.util.Map;

/**
 * A report as of {@code at}: about the last whole period before it, or about what stands then.
 *
 * @param about the policy whose teams it is for; empty for all
 * @param tickets what the tracking system calls the findings that were put there, by their keys
 */
public record ReportOrder(ReportKind kind, Instant at, String about, Map<String, String> tickets) {

    public ReportOrder {
        about = about == null ? "" : about;
        tickets = Ordered.copy(tickets);
    }

    public ReportOrder(ReportKind kind, Instant at, String about) {
        this(kind, at, about, Map.of());
    }

    public ReportOrder with(Map<String, String> opened) {
        return new ReportOrder(kind, at, about, opened);
    }
}
