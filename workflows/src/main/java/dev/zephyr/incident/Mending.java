package dev.zephyr.incident;

import dev.zephyr.communication.Announcement;
import dev.zephyr.communication.Channel;
import dev.zephyr.communication.Medium;
import dev.zephyr.port.Post;
import dev.zephyr.refusal.Refusal;
import dev.zephyr.timeline.EntryKind;
import dev.zephyr.timeline.TimelineEntry;
import java.util.List;
import java.util.Map;

/** What failed for good outside: kept with its reason until a person decides what becomes of it. */
public final class Mending {

    /** More of them say nothing new: something as a whole is broken. Their entries stand on the timeline. */
    private static final int MOST = 50;

    private static final String REROUTED = "rerouted/";

    private Mending() {}

    static void failed(Turn turn, Action action, String what, String reason) {
        Undone undone = new Undone(nextId(turn), action, what, reason, turn.now());
        if (turn.undone().size() < MOST) {
            turn.undone().add(undone);
            turn.attention(undone.attention());
        } else {
            turn.record(EntryKind.ATTENTION, TimelineEntry.SYSTEM, undone.attention());
        }
    }

    /** A card that failed is overtaken by the next: only the last one's failure says something. */
    static void shown(Turn turn, Action.ShowCard card, boolean done, String detail) {
        String what = "card of " + card.card().channel();
        turn.undone().stream()
                .filter(undone -> undone.what().equals(what))
                .toList()
                .forEach(earlier -> {
                    turn.undone().remove(earlier);
                    turn.attentionGone(earlier.attention());
                });
        if (!done) {
            failed(turn, card, what, detail);
        }
    }

    /** Does it once more under the same key: what was done after all is not done twice. */
    public static void retry(Turn turn, String by, String id) {
        Undone undone = take(turn, id);
        turn.record(EntryKind.NOTE, by, "retries " + undone.what(), Map.of("undone", id));
        turn.act(undone.action());
    }

    /** It stays undone, and somebody puts their name to that. */
    public static void skip(Turn turn, String by, String id, String reason) {
        if (reason.isBlank()) {
            throw new Refusal(Refusal.Reason.INVALID, "say why it is skipped: others will look for it");
        }
        Undone undone = take(turn, id);
        turn.record(EntryKind.NOTE, by, "skips " + undone.what() + ": " + reason, Map.of("undone", id));
    }

    /** Says in another channel of the policy what could not be said in its own. */
    public static void reroute(Turn turn, String by, String id, String channel) {
        Post post = message(find(turn, id));
        refuseWhereItDoesNotBelong(turn, by, post.channel(), channel);
        Undone undone = take(turn, id);
        turn.record(
                EntryKind.NOTE,
                by,
                "says " + undone.what() + " in " + channel + " instead",
                Map.of("undone", id, "channel", channel));
        Announcement said = post.announcement();
        Voice.send(turn, channel, post.message(), said, REROUTED + id);
    }

    private static Post message(Undone undone) {
        if (undone.action() instanceof Action.Publish publish && publish.medium() != Medium.TICKET) {
            return publish.post();
        }
        throw new Refusal(
                Refusal.Reason.INVALID,
                undone.what() + " is no message that could be said elsewhere; retry " + undone.id() + ", or skip it");
    }

    /** What was meant for people here is not told outside, and what somebody has to approve is not sent past them. */
    private static void refuseWhereItDoesNotBelong(Turn turn, String by, String from, String to) {
        Map<String, Channel> channels = turn.policy().channels();
        Channel there = channels.get(to);
        if (there == null) {
            throw new Refusal(
                    Refusal.Reason.NOT_FOUND,
                    "the policy has no channel \"" + to + "\"; it has "
                            + channels.keySet().stream().sorted().toList());
        }
        Channel here = channels.get(from);
        boolean wasOutside = here != null && here.external();
        if (there.medium() == Medium.PEOPLE || (there.external() && !wasOutside)) {
            throw new Refusal(
                    Refusal.Reason.NOT_ALLOWED,
                    to + " is not for what was to be said in " + from + "; choose a channel that the team reads");
        }
        if (there.approval()) {
            External.refuseOthers(turn, by, to);
        }
    }

    private static Undone find(Turn turn, String id) {
        return turn.undone().stream()
                .filter(undone -> undone.id().equals(id))
                .findFirst()
                .orElseThrow(() ->
                        new Refusal(Refusal.Reason.NOT_FOUND, "nothing is undone under \"" + id + "\"; " + all(turn)));
    }

    private static String all(Turn turn) {
        List<String> ids = turn.undone().stream().map(Undone::id).toList();
        return ids.isEmpty() ? "everything is done" : "there are " + ids;
    }

    private static Undone take(Turn turn, String id) {
        Undone undone = find(turn, id);
        turn.undone().remove(undone);
        turn.attentionGone(undone.attention());
        return undone;
    }

    /** Above all earlier ones, so that a name once said to people never means something else. */
    private static String nextId(Turn turn) {
        long before = turn.timeline().stream()
                .filter(entry -> entry.kind() == EntryKind.ATTENTION)
                .count();
        return "f" + (before + 1);
    }
}
