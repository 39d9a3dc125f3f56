package dev.zephyr.starter.client;

import java.util.List;
import java.util.Objects;

/** The beginning of an id fits several incidents. */
public final class AmbiguousId extends RuntimeException {

    private final transient List<String> candidates;

    AmbiguousId(String prefix, List<String> candidates) {
        super(
                "\"" + prefix + "\" fits " + candidates.size() + " incidents; type more of the id: "
                        + String.join(", ", candidates),
                null,
                false,
                false);
        this.candidates = List.copyOf(candidates);
    }

    public List<String> candidates() {
        return candidates;
    }

    @Override
    public String getMessage() {
        return Objects.requireNonNull(super.getMessage());
    }
}
