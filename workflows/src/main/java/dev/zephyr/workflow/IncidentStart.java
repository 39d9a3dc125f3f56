package dev.zephyr.workflow;

import dev.zephyr.alert.AlertBatch;
import dev.zephyr.confidential.Confidential;
import dev.zephyr.determinism.Ordered;
import dev.zephyr.incident.MergeWord;
import dev.zephyr.incident.Opening;
import dev.zephyr.obligation.WorkingWindows;
import dev.zephyr.policy.PinnedPolicy;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a run of an incident begins with.
 *
 * @param scale 1 in real life; a drill may run faster
 * @param rules number of the decision rules it is judged by, for good
 * @param alerts what opened it; also in the start, so that none is lost between start and first signal
 * @param carried the state of the run before, when this one continues it
 * @param confidential of a restricted incident
 * @param words that came for the incident before while it moved out; they are answered by the one that lives here now
 */
public record IncidentStart(
        Opening opening,
        PinnedPolicy policy,
        WorkingWindows windows,
        int scale,
        int rules,
        @Nullable AlertBatch alerts,
        @Nullable CarriedState carried,
        List<MergeWord> words,
        boolean confidential)
        implements Confidential {

    public IncidentStart {
        words = Ordered.list(words);
    }

    /** One that anybody may read. */
    public IncidentStart(
            Opening opening,
            PinnedPolicy policy,
            WorkingWindows windows,
            int scale,
            int rules,
            @Nullable AlertBatch alerts,
            @Nullable CarriedState carried) {
        this(opening, policy, windows, scale, rules, alerts, carried, List.of(), false);
    }

    IncidentStart carrying(CarriedState state, WorkingWindows freshWindows, boolean restricted) {
        return new IncidentStart(opening, policy, freshWindows, scale, rules, null, state, List.of(), restricted);
    }
}
