package dev.zephyr.policy;

import dev.zephyr.determinism.Ordered;
import dev.zephyr.obligation.Condition;
import dev.zephyr.oncall.Target;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A role during an incident.
 *
 * @param when when it is wanted; one that is wanted and open shows on the incident
 * @param acknowledger true when whoever answers first takes it
 * @param suggest who is asked to take it
 * @param ring true when whoever is suggested is rung for it once somebody else has answered; their answer takes it (M-06)
 * @param several true when more than one person may hold it (O-03); the commander is always one
 * @param apartFrom roles that the same person should not hold; pointed at, never refused
 */
public record RoleDefinition(
        String id,
        String name,
        Condition when,
        boolean acknowledger,
        @Nullable Target suggest,
        boolean ring,
        boolean several,
        List<String> apartFrom,
        List<String> duties,
        List<String> clauses) {

    public RoleDefinition {
        when = when == null ? Condition.ALWAYS : when;
        apartFrom = Ordered.list(apartFrom);
        duties = Ordered.list(duties);
        clauses = Ordered.list(clauses);
    }
}
