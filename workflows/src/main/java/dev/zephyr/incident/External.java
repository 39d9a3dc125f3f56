package dev.zephyr.incident;

import dev.zephyr.communication.Announcement;
import dev.zephyr.communication.Channel;
import java.util.List;

/** Messages to people outside: drafted by the policy's steps, sent by a person who may. */
public final class External {

    private static final String LEVEL = "level:";
    private static final String POINTED_AT = "pointed at in ";

    private External() {}

    /** @return false when its wording was pointed at and it stays here; sent again, it goes as it stands (Z-17) */
    public static boolean sendDraft(Turn turn, String by, String channel, String text) {
        String message = turn.known().get("draft " + channel);
        if (message == null) {
            throw new Refusal(Refusal.Reason.NOT_FOUND, "nothing is drafted for \"" + channel + "\"; nothing was sent");
        }
        refuseOthers(turn, by, channel);
        Announcement drafted = Wording.render(turn, message);
        Announcement sent = text.isEmpty() ? drafted : new Announcement(drafted.title(), text);
        if (isPointedAt(turn, channel, sent)) {
            return false;
        }
        String key = "draft/" + channel + "/" + turn.wholeTimeline().lastSeq();
        turn.known().remove("draft " + channel);
        turn.known().remove(POINTED_AT + channel);
        Voice.send(turn, channel, message, sent, key);
        return true;
    }

    /** The same is pointed at once. */
    private static boolean isPointedAt(Turn turn, String channel, Announcement sent) {
        List<String> hints = WordHints.of(turn, "channel:" + channel, sent.text());
        String all = String.join("\n", hints);
        if (hints.isEmpty() || all.equals(turn.known().get(POINTED_AT + channel))) {
            return false;
        }
        turn.know(POINTED_AT + channel, all);
        hints.forEach(turn::hint);
        return true;
    }

    static void refuseOthers(Turn turn, String by, String channel) {
        Channel place = turn.policy().channels().get(channel);
        List<String> writers = place == null ? List.of() : place.writers();
        boolean commander = turn.team().commander().filter(by::equals).isPresent();
        if (!commander && writers.stream().noneMatch(writer -> speaksAs(turn, by, writer))) {
            throw new Refusal(
                    Refusal.Reason.NOT_ALLOWED,
                    by + " does not write to " + channel + "; the commander ("
                            + turn.team().commander().orElse("nobody yet") + ") does"
                            + (writers.isEmpty() ? "" : ", and " + String.join(", ", writers)));
        }
    }

    private static boolean speaksAs(Turn turn, String by, String writer) {
        if (!writer.startsWith(LEVEL)) {
            return turn.team().holder(writer).filter(by::equals).isPresent();
        }
        String level = writer.substring(LEVEL.length());
        return turn.ladder().calls().stream().anyMatch(call -> call.level().equals(level) && call.involves(by));
    }
}
