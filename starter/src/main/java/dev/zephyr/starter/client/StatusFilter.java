package dev.zephyr.starter.client;

import dev.zephyr.lifecycle.Phase;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/** Which incidents a list holds. */
public enum StatusFilter {
    /** Something is still broken and people are on it. */
    ACTIVE("ExecutionStatus = 'Running' AND ZephyrStatus IN ('detection', 'triage', 'response')"),
    /** Something is still owed. */
    OPEN("ExecutionStatus = 'Running' AND ZephyrStatus NOT IN ('closed', 'cancelled', 'merged')"),
    ALL("ExecutionStatus != 'ContinuedAsNew'");

    private final String query;

    StatusFilter(String query) {
        this.query = "WorkflowType = 'Incident' AND " + query;
    }

    /** By the word that people write. */
    public static Optional<StatusFilter> of(String word) {
        return Arrays.stream(values())
                .filter(filter -> filter.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst();
    }

    String query() {
        return query;
    }

    boolean holds(Listed incident) {
        return switch (this) {
            case ACTIVE -> isIn(incident, Phase::isActive);
            case OPEN -> isIn(incident, phase -> phase != Phase.CLOSED);
            case ALL -> true;
        };
    }

    /** A cancelled or merged incident is in none. */
    private static boolean isIn(Listed incident, Predicate<Phase> wanted) {
        return Arrays.stream(Phase.values())
                .filter(wanted)
                .anyMatch(phase -> phase.wire().equals(incident.phase()));
    }
}
