package dev.zephyr.incident;

import dev.zephyr.communication.MessageKind;
import dev.zephyr.obligation.Deed;
import dev.zephyr.timeline.EntryKind;
import dev.zephyr.timeline.TimelineEntry;
import java.util.List;
import java.util.Map;

/** Carries out what a policy's steps and reactions ask for. */
final class Deeds {

    private Deeds() {}

    /**
     * @param cause the obligation or reaction, part of page keys
     * @param key unique for this occurrence and step
     * @param occasion what messages may say of why they are sent: a due time, an entry's text
     */
    static void carryOut(Turn turn, List<Deed> deeds, String cause, String key, Map<String, String> occasion) {
        turn.occasion(occasion);
        for (int i = 0; i < deeds.size(); i++) {
            carryOut(turn, deeds.get(i), cause, key + "." + i);
        }
    }

    private static void carryOut(Turn turn, Deed deed, String cause, String key) {
        if (deed instanceof Deed.Call call) {
            Caller.call(turn, call.call(), cause, Caller.how(turn, call.how()));
        } else if (deed instanceof Deed.Tell tell) {
            Voice.tell(turn, tell.tell(), tell.message(), cause, key);
        } else if (deed instanceof Deed.Post post) {
            Voice.post(turn, post.post(), post.to(), key);
        } else if (deed instanceof Deed.Ticket ticket) {
            Voice.ticket(turn, ticket.ticket(), key);
        } else if (deed instanceof Deed.Ask ask) {
            ask(turn, ask, key);
        } else if (deed instanceof Deed.Offer offer) {
            Offers.offer(turn, offer.offer(), key);
        } else if (deed instanceof Deed.Attention attention) {
            turn.attention(attention.attention());
        } else if (deed instanceof Deed.RingAgain again) {
            Caller.ringAgain(turn, again.ringAgain());
        } else if (deed instanceof Deed.Archive archive) {
            Voice.archive(turn, archive.archive(), key);
        }
    }

    private static void ask(Turn turn, Deed.Ask ask, String key) {
        String owner =
                turn.team().holder(ask.ask()).or(() -> turn.team().commander()).orElse("");
        String task =
                MessageKind.of(ask.task(), "").render(Wording.values(turn)).title();
        boolean asked =
                turn.team().tasks().stream().anyMatch(known -> known.text().equals(task));
        if (asked) {
            return;
        }
        turn.team(turn.team().ask(new Task(key, task, owner, TimelineEntry.SYSTEM, turn.now(), false)));
        turn.record(
                EntryKind.TASK_ADDED,
                TimelineEntry.SYSTEM,
                task,
                Map.of("task", key, "owner", owner, "role", ask.ask()));
    }
}
