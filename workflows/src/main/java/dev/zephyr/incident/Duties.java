package dev.zephyr.incident;

import dev.zephyr.determinism.Ordered;
import dev.zephyr.obligation.Duty;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is owed and was owed, by obligation id; and since when each obligation's condition has held. */
public record Duties(Map<String, Duty> byId, Map<String, Instant> heldSince) {

    public static final Duties NONE = new Duties(Map.of(), Map.of());

    public Duties {
        byId = Ordered.copy(byId);
        heldSince = Ordered.copy(heldSince);
    }

    public Optional<Duty> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    public List<Duty> owed() {
        return byId.values().stream().filter(Duty::isOwed).toList();
    }

    Duties with(Duty duty) {
        return new Duties(Ordered.with(byId, duty.id(), duty), heldSince);
    }

    Duties holding(String id, Instant since) {
        return new Duties(byId, Ordered.with(heldSince, id, since));
    }

    Duties notHolding(String id) {
        return new Duties(byId, Ordered.without(heldSince, id));
    }
}
