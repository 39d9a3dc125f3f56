package dev.zephyr.obligation;

import dev.zephyr.determinism.Ordered;
import dev.zephyr.lifecycle.Phase;
import dev.zephyr.severity.Severity;
import java.util.List;
import java.util.Set;

/**
 * When something applies. Every part that is given must hold; a part left out always holds. {@code flags} asks for any of
 * them, {@code all} for every one, {@code unless} for none.
 */
public record Condition(
        List<Severity> severity, List<String> flags, List<String> all, List<String> unless, List<Phase> phase) {

    public static final Condition ALWAYS = new Condition(List.of(), List.of(), List.of(), List.of(), List.of());

    public Condition {
        severity = Ordered.list(severity);
        flags = Ordered.list(flags);
        all = Ordered.list(all);
        unless = Ordered.list(unless);
        phase = Ordered.list(phase);
    }

    public boolean holds(Severity current, Set<String> raised, Phase now) {
        return (severity.isEmpty() || severity.contains(current))
                && (flags.isEmpty() || flags.stream().anyMatch(raised::contains))
                && raised.containsAll(all)
                && unless.stream().noneMatch(raised::contains)
                && (phase.isEmpty() || phase.contains(now));
    }
}
