package dev.zephyr.metrics;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Stretches of time; where they overlap they count once: nobody works two hours in one. */
final class Spans {

    private final List<Span> all = new ArrayList<>();

    record Span(Instant from, Instant to) {}

    void add(Span span) {
        all.add(span);
    }

    List<Span> merged() {
        List<Span> merged = new ArrayList<>();
        for (Span span : all.stream().sorted(Comparator.comparing(Span::from)).toList()) {
            Span last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
            if (last == null || last.to().isBefore(span.from())) {
                merged.add(span);
            } else if (last.to().isBefore(span.to())) {
                merged.set(merged.size() - 1, new Span(last.from(), span.to()));
            }
        }
        return merged;
    }
}
