package dev.zephyr.command;

import dev.zephyr.determinism.Ordered;
import dev.zephyr.incident.Refusal;
import dev.zephyr.incident.Turn;
import dev.zephyr.incident.Updates;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A status update.
 *
 * @param fields the update's fields by name (status, impact, action, eta …); what is left out keeps its last value
 * @param next when the next one comes, if that is promised earlier than the policy asks
 */
public record PostUpdate(
        Map<String, String> fields, @Nullable Instant next) implements Command {

    public PostUpdate {
        fields = Ordered.copy(fields);
    }

    @Override
    public void on(Turn turn, String by) {
        if (fields.values().stream().allMatch(String::isBlank)) {
            throw new Refusal(
                    Refusal.Reason.INVALID, "an update says something: give a text, or fields such as impact=…");
        }
        Updates.post(turn, by, fields, next);
        turn.answer("posted");
    }
}
