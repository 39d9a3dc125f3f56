package dev.zephyr.incident;

import dev.zephyr.communication.Announcement;
import dev.zephyr.communication.Channel;
import dev.zephyr.communication.Utc;
import dev.zephyr.refusal.Refusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Messages to people outside: drafted by the policy's steps, sent by a person who may. */
public final class External {

    private static final String LEVEL = "level:";
    private static final String POINTED_AT = "pointed at in ";

    private External() {}

    /** What a person says of a drafted message; without a time it promises what the team reckons with. */
    public record Release(
            String channel, String text, @Nullable Instant eta) {

        @Nullable
        Instant promise(Turn turn) {
            return eta == null && text.isEmpty() ? Forecast.current(turn) : eta;
        }
    }

    /** Sends it; false when something about it is pointed at and it stays here: sent again, it goes as it stands (Z-17). */
    public static boolean sendDraft(Turn turn, String by, Release release) {
        String channel = release.channel();
        String message = turn.known().get("draft " + channel);
        if (message == null) {
            throw new Refusal(Refusal.Reason.NOT_FOUND, "nothing is drafted for \"" + channel + "\"; nothing was sent");
        }
        refuseOthers(turn, by, channel);
        Forecast.refusePast(turn, release.eta());
        Announcement sent = words(turn, message, release);
        if (isPointedAt(turn, sent, release)) {
            return false;
        }
        String key = "draft/" + channel + "/" + turn.wholeTimeline().lastSeq();
        turn.known().remove("draft " + channel);
        turn.known().remove(POINTED_AT + channel);
        Voice.send(turn, channel, message, sent, key);
        if (Forecast.isPublic(turn, channel, message)) {
            Forecast.published(turn, channel, release.promise(turn));
        }
        return true;
    }

    private static Announcement words(Turn turn, String message, Release release) {
        if (release.eta() != null) {
            turn.occasion(Map.of(Forecast.ETA, Utc.spell(release.eta())));
        }
        Announcement drafted = Wording.render(turn, message);
        return release.text().isEmpty() ? drafted : new Announcement(drafted.title(), release.text());
    }

    /** The same is pointed at once. */
    private static boolean isPointedAt(Turn turn, Announcement sent, Release release) {
        String channel = release.channel();
        List<String> hints = new ArrayList<>(WordHints.of(turn, "channel:" + channel, sent.text()));
        Forecast.overPromised(turn, release.promise(turn)).ifPresent(hints::add);
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
            return turn.team().holds(by, writer);
        }
        String level = writer.substring(LEVEL.length());
        return turn.ladder().calls().stream().anyMatch(call -> call.level().equals(level) && call.involves(by));
    }
}
