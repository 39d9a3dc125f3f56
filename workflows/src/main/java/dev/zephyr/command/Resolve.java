package dev.zephyr.command;

import dev.zephyr.incident.Lifecycle;
import dev.zephyr.incident.Turn;
import dev.zephyr.policy.ChecklistItem;
import dev.zephyr.refusal.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/**
 * It is over.
 *
 * @param text what resolved it
 * @param despite why it is over although something is open: an alert still fires, or a required item is not ticked;
 *     empty when nothing is
 */
public record Resolve(String text, String despite) implements Command {

    public Resolve {
        despite = despite == null ? "" : despite;
    }

    @Override
    public void on(Turn turn, String by) {
        if (!turn.phase().isActive()) {
            turn.answer("already over: " + turn.phase().wire());
            return;
        }
        refuseOthers(turn, by);
        refuseOpenItems(turn);
        boolean letGo = !despite.isEmpty() && turn.alerts().isAnyFiring();
        String said = despite.isEmpty() ? text : text + " (despite: " + despite + ")";
        String firing = letGo ? "" : firing(turn);
        Lifecycle.resolve(turn, by, said, letGo);
        turn.answer("resolved" + firing);
    }

    private static void refuseOthers(Turn turn, String by) {
        String leader = turn.team().owner(turn.ladder()).orElse(by);
        if (turn.policy().resolution().byCommanderOnly() && !leader.equals(by)) {
            throw new Refusal(
                    Refusal.Reason.NOT_ALLOWED,
                    leader + " leads this incident and decides that it is resolved; to take over: assign ic " + by);
        }
    }

    private void refuseOpenItems(Turn turn) {
        List<String> open = turn.policy().checklists().stream()
                .filter(ChecklistItem::required)
                .filter(item -> !turn.team().ticked().containsKey(item.id()))
                .map(item -> item.id() + " (" + item.text() + ")")
                .toList();
        if (!open.isEmpty() && despite.isEmpty()) {
            throw new Refusal(
                    Refusal.Reason.CONFLICT,
                    "open before it can be resolved: " + String.join(", ", open)
                            + "; check them, or resolve with a reason (--despite)");
        }
    }

    private static String firing(Turn turn) {
        int count = turn.alerts().firing().size();
        String since = turn.alerts().firingSince().map(Instant::toString).orElse("");
        return count == 0
                ? ""
                : ", but " + count + (count == 1 ? " alert fires" : " alerts fire") + " since " + since + " ("
                        + turn.alerts().firing().stream()
                                .map(alert -> alert.name())
                                .distinct()
                                .collect(Collectors.joining(", "))
                        + "): it stays watched until they clear";
    }
}
