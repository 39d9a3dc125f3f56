package dev.zephyr.catalogue.lint;

import dev.zephyr.oncall.Target;
import java.util.Optional;

/** Targets as rules read them: what can not be read is the schema's finding. */
final class Targets {

    private Targets() {}

    static Optional<Target> of(Place place) {
        try {
            return place.node().isTextual() ? Optional.of(Target.parse(place.text())) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The list that a target stands for, if it is one. */
    static Optional<String> list(Place place) {
        return of(place).filter(target -> target.kind() == Target.Kind.LIST).map(Target::name);
    }
}
