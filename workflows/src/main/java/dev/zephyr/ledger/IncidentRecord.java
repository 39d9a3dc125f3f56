package dev.zephyr.ledger;

import dev.zephyr.determinism.Ordered;
import dev.zephyr.postmortem.ActionItem;
import dev.zephyr.postmortem.Stage;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The facts of one incident as they stand.
 *
 * @param seq of the last timeline entry these facts follow from: an older word never replaces a newer one
 * @param code of the correlation key: incidents that share it are the same trouble again
 * @param severity as it is now, {@code openedAs} as it was at the opening
 * @param cancelled a false alarm: counted apart (Z-01)
 * @param restricted only title and severity may be read; then no other free text is in here
 * @param customerImpact a flag stands that the policy says customers notice
 * @param previous the incident the same key had before
 * @param mergedInto the incident that goes on in its place: the trouble is counted there and not here
 * @param causes the tags of its root cause
 */
public record IncidentRecord(
        String id,
        int seq,
        String code,
        String route,
        String origin,
        String title,
        String service,
        String team,
        String reporter,
        String policy,
        int policyVersion,
        String severity,
        String openedAs,
        String phase,
        boolean drill,
        boolean cancelled,
        boolean restricted,
        boolean customerImpact,
        @Nullable String previous,
        @Nullable String mergedInto,
        Moments moments,
        Set<String> flags,
        Set<String> causes,
        Map<String, List<String>> roles,
        List<DutyRecord> duties,
        @Nullable Stage postmortem,
        List<ActionItem> actionItems) {

    public IncidentRecord {
        flags = Ordered.copy(flags);
        causes = Ordered.copy(causes);
        roles = Ordered.copy(roles);
        duties = Ordered.list(duties);
        actionItems = Ordered.list(actionItems);
    }
}
