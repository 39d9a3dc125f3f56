package dev.zephyr.command;

import dev.zephyr.determinism.Ordered;
import dev.zephyr.incident.Turn;
import dev.zephyr.incident.Updates;
import dev.zephyr.refusal.Refusal;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A status update.
 *
 * @param fields the update's fields by name (status, impact, action, eta …); what is left out keeps its last value
 * @param next when the next one comes, if that is promised earlier than the policy asks
 * @param eta when it is expected to be over, where somebody can say; kept as a time, so that no earlier one is promised
 */
public record PostUpdate(
        Map<String, String> fields,
        @Nullable Instant next,
        @Nullable Instant eta) implements Command {

    public PostUpdate {
        fields = Ordered.copy(fields);
    }

    public PostUpdate(Map<String, String> fields, @Nullable Instant next) {
        this(fields, next, null);
    }

    @Override
    public void on(Turn turn, String by) {
        if (eta == null && fields.values().stream().allMatch(String::isBlank)) {
            throw new Refusal(
                    Refusal.Reason.INVALID, "an update says something: give a text, or fields such as impact=…");
        }
        Updates.post(turn, by, fields, new Updates.Times(next, eta));
        turn.answer("posted");
    }
}
