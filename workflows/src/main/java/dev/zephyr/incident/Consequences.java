package dev.zephyr.incident;

import dev.zephyr.lifecycle.Phase;
import dev.zephyr.obligation.Duty;
import dev.zephyr.obligation.Reaction;
import dev.zephyr.postmortem.PostmortemRules;
import dev.zephyr.timeline.TimelineEntry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What follows by itself once an event was applied: reactions, duties, rooms, the end of a phase. */
final class Consequences {

    /** A policy whose reactions feed each other is refused by the linter; this bound is for one that was not linted. */
    private static final int MOST_ENTRIES = 500;

    private Consequences() {}

    static void settle(Turn turn) {
        int seen = 0;
        do {
            Voice.openRooms(turn);
            DutyKeeper.arm(turn);
            List<TimelineEntry> recorded = turn.recorded();
            for (; seen < recorded.size() && seen < MOST_ENTRIES; seen++) {
                react(turn, recorded.get(seen));
            }
            DutyKeeper.arm(turn);
            endPhase(turn);
        } while (seen < turn.recorded().size() && seen < MOST_ENTRIES);
        Cards.show(turn);
    }

    private static void react(Turn turn, TimelineEntry entry) {
        for (Reaction reaction : turn.policy().reactions()) {
            boolean meant = reaction.on().stream().anyMatch(match -> match.fits(entry))
                    && reaction.when().holds(turn.severity(), turn.assessment().flags(), turn.phase());
            if (meant) {
                Map<String, String> occasion = new HashMap<>(Map.of("text", entry.text(), "who", entry.by()));
                occasion.putAll(entry.fields());
                Deeds.carryOut(turn, reaction.deeds(), reaction.id(), reaction.id() + "/" + nth(turn, entry), occasion);
            }
        }
    }

    /** Counted among its own kind: what else was recorded meanwhile does not change a key. */
    private static long nth(Turn turn, TimelineEntry entry) {
        return turn.wholeTimeline().nth(entry);
    }

    private static void endPhase(Turn turn) {
        PostmortemRules rules = turn.policy().postmortem();
        boolean enoughItems = turn.postmortem().actionItems().size() >= rules.minActionItems();
        if (turn.phase() == Phase.POSTMORTEM && turn.postmortem().hasReached(rules.finishedAt()) && enoughItems) {
            Lifecycle.enter(turn, Phase.PREVENTION, TimelineEntry.SYSTEM);
        } else if (turn.phase() == Phase.PREVENTION && isNothingOwed(turn)) {
            Lifecycle.close(turn);
        }
    }

    private static boolean isNothingOwed(Turn turn) {
        return turn.duties().byId().values().stream().noneMatch(Duty::isOwed)
                && !turn.postmortem().hasOpenItems();
    }
}
