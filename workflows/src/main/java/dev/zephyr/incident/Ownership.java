package dev.zephyr.incident;

import dev.zephyr.communication.Announcement;
import dev.zephyr.oncall.Responder;
import dev.zephyr.oncall.Target;
import dev.zephyr.port.Found;
import dev.zephyr.timeline.EntryKind;
import dev.zephyr.timeline.TimelineEntry;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Whose the incident is where nobody is called for it: looked up, recorded and shown (O-01). */
final class Ownership {

    /** The on-call, else who answers for the service beyond the shift, else the lead of its team. */
    private static final List<Target> HEIRS =
            List.of(Target.parse("oncall"), Target.parse("owner"), Target.parse("lead"));

    private Ownership() {}

    /** Looks up whose it is, unless that is known; they are not told. */
    static void lookUp(Turn turn, String cause) {
        boolean known = turn.team().commander().isPresent() || turn.team().ownerOfRecord() != null;
        if (!known) {
            find(turn, cause, null);
        }
    }

    /** It is somebody else's now, who is told so without being rung. */
    static void pass(Turn turn, String cause, Announcement word) {
        find(turn, cause, word);
    }

    private static void find(Turn turn, String cause, @Nullable Announcement word) {
        String key = turn.id() + "/owner/" + cause + "/" + turn.wholeTimeline().lastSeq();
        turn.act(new Action.Find(key, new Action.Purpose.Owning(word), Caller.lookUp(turn, HEIRS)));
    }

    static void found(Turn turn, String key, Action.Purpose.Owning owning, Found found) {
        if (found.responders().isEmpty()) {
            turn.attention("nobody owns it: " + String.join("; ", found.nobodyAt()));
            return;
        }
        Responder owner = found.responders().get(0);
        Announcement word = owning.word();
        turn.team(turn.team().ownedBy(owner.id()));
        turn.record(
                EntryKind.OWNER_FOUND,
                TimelineEntry.SYSTEM,
                owner.id() + " owns it until somebody answers" + (word == null ? "; nobody was told" : ""),
                Map.of("person", owner.id()));
        if (word != null) {
            Voice.tellOne(turn, key, "handed-over", word, owner);
        }
    }
}
