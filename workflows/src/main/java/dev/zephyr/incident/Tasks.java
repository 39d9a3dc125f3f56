package dev.zephyr.incident;

import dev.zephyr.policy.ChecklistItem;
import dev.zephyr.refusal.Refusal;
import dev.zephyr.timeline.EntryKind;
import java.util.Map;

/** Tasks and checklist items. */
public final class Tasks {

    private Tasks() {}

    public static String add(Turn turn, String by, String text, String owner) {
        String id = "t" + (turn.team().tasks().size() + 1);
        turn.team(turn.team().ask(new Task(id, text, owner, by, turn.now(), false)));
        turn.record(EntryKind.TASK_ADDED, by, text, Map.of("task", id, "owner", owner));
        return id;
    }

    public static void complete(Turn turn, String by, String id) {
        Task task = turn.team().tasks().stream()
                .filter(known -> known.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        Refusal.Reason.NOT_FOUND,
                        "there is no task \"" + id + "\"; there are "
                                + turn.team().tasks().stream().map(Task::id).toList()));
        turn.team(turn.team().complete(id));
        turn.record(EntryKind.TASK_DONE, by, task.text(), Map.of("task", id));
    }

    public static void check(Turn turn, String by, String id, boolean done) {
        ChecklistItem item = turn.policy().checklists().stream()
                .filter(known -> known.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        Refusal.Reason.NOT_FOUND,
                        "there is no checklist item \"" + id + "\"; the policy has "
                                + turn.policy().checklists().stream()
                                        .map(ChecklistItem::id)
                                        .toList()));
        turn.team(
                done
                        ? turn.team().tick(id, new Tick(by, turn.now()))
                        : turn.team().untick(id));
        turn.record(done ? EntryKind.ITEM_TICKED : EntryKind.ITEM_UNTICKED, by, item.text(), Map.of("item", id));
    }
}
