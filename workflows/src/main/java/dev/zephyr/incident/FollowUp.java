package dev.zephyr.incident;

import dev.zephyr.communication.Utc;
import dev.zephyr.postmortem.ActionItem;
import dev.zephyr.postmortem.Stage;
import dev.zephyr.refusal.Refusal;
import dev.zephyr.timeline.EntryKind;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The postmortem and its action items. */
public final class FollowUp {

    /** What is said of the whole list, and is not true any more when an item joins it. */
    private static final List<EntryKind> ABOUT_ALL_ITEMS =
            List.of(EntryKind.ACTION_ITEMS_ASSIGNED, EntryKind.ACTION_ITEMS_COMPLETED);

    private FollowUp() {}

    /** Reaches a stage; what a stage needs and has not got is refused with the whole list. */
    public static void advance(Turn turn, String by, Advance wanted) {
        Stage stage = wanted.stage();
        if (turn.phase().isActive() || turn.passage().cancelled()) {
            throw new Refusal(
                    Refusal.Reason.CONFLICT,
                    "a postmortem begins once the incident is resolved; this one is in "
                            + turn.phase().wire());
        }
        boolean dateAnew = stage == Stage.SCHEDULED;
        if (turn.postmortem().hasReached(stage) && !dateAnew) {
            throw new Refusal(Refusal.Reason.CONFLICT, "the postmortem is " + stage.wire() + " already");
        }
        List<String> lacking = Lacking.of(turn, by, wanted);
        if (!lacking.isEmpty()) {
            throw new Refusal(Refusal.Reason.INVALID, "the postmortem lacks " + String.join("; ", lacking));
        }
        if (!turn.postmortem().hasReached(stage)) {
            turn.postmortem(turn.postmortem().at(stage));
        }
        if (stage == Stage.SCHEDULED) {
            PostmortemDate.check(turn, wanted.at());
        }
        turn.know("postmortem", wanted.words());
        turn.record(stage.recordedAs(), by, wanted.words(), wanted.sections());
        WordHints.pointAtSections(turn, wanted.sections());
        PostmortemDocument.file(turn, stage);
        completed(turn, by);
    }

    public static String addItem(Turn turn, String by, String text, String owner, @Nullable Instant due) {
        String id = "a" + (turn.postmortem().actionItems().size() + 1);
        turn.postmortem(turn.postmortem().plus(ActionItem.added(id, text, owner, due, turn.now())));
        turn.record(EntryKind.ACTION_ITEM_ADDED, by, text, Map.of("item", id, "owner", owner));
        ItemTickets.open(turn, id);
        DutyKeeper.owedAgain(turn, ABOUT_ALL_ITEMS);
        completed(turn, by);
        return id;
    }

    public static void changeItem(Turn turn, String by, ItemChange change) {
        if (turn.postmortem().actionItems().stream().noneMatch(item -> item.id().equals(change.item()))) {
            throw new Refusal(
                    Refusal.Reason.NOT_FOUND,
                    "there is no action item \"" + change.item() + "\"; there are "
                            + turn.postmortem().actionItems().stream()
                                    .map(ActionItem::id)
                                    .toList());
        }
        if (!change.exception().isEmpty() && change.due() == null) {
            throw new Refusal(
                    Refusal.Reason.INVALID, "an exception needs a date, a reason and the name of who makes it");
        }
        turn.postmortem(turn.postmortem().with(change.item(), change::applyTo));
        ItemTickets.open(turn, change.item());
        Map<String, String> fields = Map.of("item", change.item());
        if (!change.exception().isEmpty()) {
            turn.record(EntryKind.ACTION_ITEM_EXCEPTED, by, change.exception(), fields);
        } else if (change.done()) {
            turn.record(EntryKind.ACTION_ITEM_DONE, by, change.item(), fields);
        } else {
            turn.record(EntryKind.NOTE, by, "action item " + change.item() + ": " + change.owner(), fields);
        }
        completed(turn, by);
    }

    /** Once the review has settled which items there are, the list can be complete. */
    private static void completed(Turn turn, String by) {
        if (!turn.postmortem().hasReached(Stage.REVIEWED)) {
            return;
        }
        List<ActionItem> items = turn.postmortem().actionItems();
        boolean assigned = items.stream().allMatch(item -> !item.isOpen() || item.isAssigned());
        if (assigned && !turn.marks().containsKey(EntryKind.ACTION_ITEMS_ASSIGNED)) {
            turn.record(EntryKind.ACTION_ITEMS_ASSIGNED, by, "every action item has an owner and a date");
        }
        if (!turn.postmortem().hasOpenItems() && !turn.marks().containsKey(EntryKind.ACTION_ITEMS_COMPLETED)) {
            turn.record(EntryKind.ACTION_ITEMS_COMPLETED, by, "every action item is done or has an exception");
        }
    }

    /** A stage to be reached, with what was written for it: {@code at} is the date of a schedule. */
    public record Advance(
            Stage stage,
            Map<String, String> sections,
            String text,
            @Nullable Instant at) {

        String words() {
            String date = at == null ? stage.wire() : Utc.spell(at);
            return text.isEmpty() ? date : text;
        }
    }

    /** What changes about an action item; empty and null leave it as it is. */
    public record ItemChange(
            String item, String owner, @Nullable Instant due, boolean done, String exception, String ticket) {

        ActionItem applyTo(ActionItem before) {
            return new ActionItem(
                    before.id(),
                    before.text(),
                    owner.isEmpty() ? before.owner() : owner,
                    due == null ? before.due() : due,
                    done || before.done(),
                    exception.isEmpty() ? before.exception() : exception,
                    before.since(),
                    ticket.isEmpty() ? before.ticket() : ticket);
        }
    }
}
