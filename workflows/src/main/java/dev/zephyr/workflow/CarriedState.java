package dev.zephyr.workflow;

import dev.zephyr.command.CommandAnswer;
import dev.zephyr.determinism.Ordered;
import dev.zephyr.incident.Action;
import dev.zephyr.incident.Incident;
import dev.zephyr.ledger.Recorded;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything one run hands to the next.
 *
 * @param outbox actions not known to be done: Temporal drops what is in flight at a continue-as-new, so they are done again
 *     under the same keys
 * @param answered the last commands' answers by command id, so that a repeated command is answered and not done twice
 * @param recorded how far the ledger is; null tells it everything
 */
public record CarriedState(
        Incident incident,
        List<Action> outbox,
        Map<String, CommandAnswer> answered,
        @Nullable Recorded recorded) {

    public CarriedState {
        outbox = Ordered.list(outbox);
        answered = Ordered.copy(answered);
    }
}
