package dev.zephyr.incident;

import dev.zephyr.policy.ChangeRules;
import dev.zephyr.policy.Policy;
import dev.zephyr.refusal.Refusal;
import dev.zephyr.timeline.EntryKind;
import dev.zephyr.timeline.TimelineEntry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Changes of production during an incident: mitigations, and what needs the commander's word first. */
public final class Changes {

    private static final String AUTHORITY = "authority";

    private Changes() {}

    /** Records a typed mitigation (R-06, O-23, M-24). */
    public static void mitigate(Turn turn, String by, String type, String outcome) {
        ChangeRules rules = turn.policy().changes();
        List<String> known =
                rules.mitigations().stream().map(ChangeRules.Mitigation::id).toList();
        if (!known.isEmpty() && !known.contains(type)) {
            throw new Refusal(
                    Refusal.Reason.INVALID, "there is no mitigation \"" + type + "\"; the policy has " + known);
        }
        if (rules.approvedByCommander() && !isCommander(turn, by) && approvalsLeft(turn) < 1) {
            throw new Refusal(
                    Refusal.Reason.NOT_ALLOWED,
                    "a change needs the commander's approval on record; ask for it first (request-change)");
        }
        turn.know("fix", outcome.isEmpty() ? type : type + ": " + outcome);
        turn.record(EntryKind.MITIGATION, by, type + (outcome.isEmpty() ? "" : ": " + outcome), Map.of("type", type));
    }

    /** An approval covers one change; the commander's own need none. */
    private static long approvalsLeft(Turn turn) {
        long given = turn.timeline().stream()
                .filter(entry -> entry.kind() == EntryKind.CHANGE_APPROVED)
                .count();
        long used = turn.timeline().stream()
                .filter(entry -> entry.kind() == EntryKind.MITIGATION && !isCommander(turn, entry.by()))
                .count();
        return given - used;
    }

    /** Asks whoever decides; the answer says who that is. */
    public static String request(Turn turn, String by, String text, boolean experimental, String authority) {
        Map<String, String> fields = new HashMap<>(Map.of("experimental", String.valueOf(experimental)));
        String whom = "";
        if (authority.isEmpty()) {
            fields.put(Audience.ADDRESSEE, turn.team().commander().orElse(""));
        } else {
            Authority.Holder holder = Authority.lowest(turn, authority);
            fields.put(AUTHORITY, authority);
            fields.put("level", holder.level().id());
            fields.put(Audience.ADDRESSEE, String.join(" ", holder.people()));
            whom = " of " + holder.level().name() + ": " + String.join(", ", holder.people());
        }
        return "asked as change "
                + turn.record(EntryKind.CHANGE_REQUESTED, by, text, fields).seq() + whom;
    }

    public static void decide(Turn turn, String by, int change, boolean approved, String reason) {
        TimelineEntry asked = turn.timeline().stream()
                .filter(entry -> entry.seq() == change && entry.kind() == EntryKind.CHANGE_REQUESTED)
                .findFirst()
                .orElseThrow(() -> new Refusal(Refusal.Reason.NOT_FOUND, "there is no requested change " + change));
        refuseOthers(turn, by, asked);
        boolean experimental = Boolean.parseBoolean(asked.field("experimental"));
        if (approved && experimental && turn.policy().changes().provenOnly()) {
            throw new Refusal(
                    Refusal.Reason.NOT_ALLOWED,
                    "change " + change + " is experimental; only a proven one can be approved in production");
        }
        turn.record(
                approved ? EntryKind.CHANGE_APPROVED : EntryKind.CHANGE_REFUSED,
                by,
                asked.text() + (reason.isEmpty() ? "" : ": " + reason),
                Map.of("change", String.valueOf(change), Audience.ADDRESSEE, asked.by()));
    }

    /** A change is the commander's to decide, what needs an authority is for those called who hold it. */
    private static void refuseOthers(Turn turn, String by, TimelineEntry asked) {
        String authority = asked.field(AUTHORITY);
        if (authority.isEmpty() && !isCommander(turn, by)) {
            throw new Refusal(
                    Refusal.Reason.NOT_ALLOWED,
                    "only the commander decides on a change; it is "
                            + turn.team().commander().orElse("nobody yet"));
        }
        if (!authority.isEmpty() && !Authority.isHeldBy(turn, authority, by)) {
            throw new Refusal(
                    Refusal.Reason.NOT_ALLOWED,
                    by + " does not hold \"" + authority + "\"; it was asked of "
                            + asked.field(Audience.ADDRESSEE).replace(" ", ", "));
        }
    }

    private static boolean isCommander(Turn turn, String by) {
        return turn.team().holder(Policy.COMMANDER).filter(by::equals).isPresent();
    }

    /** Stop the trouble first, find its cause second. */
    static void pointAtCauseWorkBeforeMitigation(Turn turn) {
        boolean mitigated = turn.marks().containsKey(EntryKind.MITIGATION);
        if (turn.policy().changes().mitigateFirst()
                && !mitigated
                && turn.phase().isActive()) {
            turn.hint("nothing is mitigated yet: the cause can wait until the impact is stopped");
        }
    }
}
