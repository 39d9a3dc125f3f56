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
 * @param suggest who is offered first; {@code acknowledger} takes the person who answered
 * @param apartFrom roles that the same person should not hold; pointed at, never refused
 */
public record RoleDefinition(
        String id,
        String name,
        Condition when,
        boolean acknowledger,
        @Nullable Target suggest,
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
