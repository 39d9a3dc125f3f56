package dev.zephyr.catalogue.directory;

import dev.zephyr.heartbeat.HeartbeatPlan;
import dev.zephyr.obligation.Basis;
import dev.zephyr.obligation.Span;
import dev.zephyr.policy.Policy;
import dev.zephyr.severity.Severity;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads the key {@code heartbeat} of a route. */
final class HeartbeatReader {

    private static final String KEY = "heartbeat";
    private static final String FORM = "a span from 1s to 31d, such as 5m or 1d";
    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofDays(31);
    private static final Duration GRACE = Duration.ofMinutes(1);
    private static final Set<String> KEYS = Set.of("every", "grace", "service", "title", "severity", "alert");

    private HeartbeatReader() {}

    static @Nullable ExpectedHeartbeat read(String route, Entry entry, Known known) {
        if (!entry.has(KEY)) {
            return null;
        }
        Entry heartbeat = entry.below(KEY);
        heartbeat.allow(KEYS);
        Duration every = heartbeat.need("every", HeartbeatReader::span, FORM);
        Duration grace = heartbeat.read("grace", HeartbeatReader::span, FORM);
        String service = heartbeat.need("service", text -> text, "the service that its silence is about");
        if (service != null) {
            known.check(heartbeat, "service", Kind.SERVICES, service);
        }
        Severity severity = severity(heartbeat, known);
        if (every == null || service == null) {
            return null;
        }
        return new ExpectedHeartbeat(
                new HeartbeatPlan(
                        route,
                        service,
                        heartbeat.text("title", "No heartbeat by route " + route),
                        every,
                        Objects.requireNonNullElse(grace, GRACE)),
                severity,
                heartbeat.text("alert", ""));
    }

    private static Duration span(String text) {
        Span span = Span.parse(text);
        Duration amount = span.amount();
        if (span.basis() != Basis.ELAPSED || amount.compareTo(SHORTEST) < 0 || amount.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("can not read \"" + text + "\" as " + FORM);
        }
        return amount;
    }

    private static Severity severity(Entry heartbeat, Known known) {
        String severity = heartbeat.text("severity");
        if (severity == null) {
            return Severity.UNKNOWN;
        }
        Set<String> scale = new TreeSet<>();
        for (Policy policy : known.policies().values()) {
            policy.severities()
                    .definitions()
                    .forEach(step -> scale.add(step.id().id()));
        }
        if (!scale.contains(severity)) {
            heartbeat.error("severity", "there is no such severity", "use " + String.join(", ", scale));
        }
        return new Severity(severity);
    }
}
