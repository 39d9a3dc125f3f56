package dev.zephyr.incident;

import dev.zephyr.determinism.Ordered;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How this incident and others became one.
 *
 * @param into the incident that goes on in this one's place; null while this one goes on itself
 * @param released true once that one is over: what fires from then on opens anew
 * @param from those that go on in this one
 */
public record Merges(@Nullable IncidentId into, boolean released, List<IncidentId> from) {

    public static final Merges NONE = new Merges(null, false, List.of());

    public Merges {
        from = Ordered.list(from);
    }

    /** Whether alerts of this incident are another one's now. */
    public boolean passesOn() {
        return into != null && !released;
    }

    public Optional<IncidentId> target() {
        return Optional.ofNullable(into);
    }

    boolean isInto(IncidentId other) {
        return other.equals(into);
    }

    Merges going(@Nullable IncidentId target) {
        return new Merges(target, false, from);
    }

    Merges plus(IncidentId source) {
        List<IncidentId> more = new ArrayList<>(from);
        more.add(source);
        return new Merges(into, released, more);
    }

    Merges over() {
        return new Merges(into, true, from);
    }
}
