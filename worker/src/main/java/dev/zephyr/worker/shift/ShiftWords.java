package dev.zephyr.worker.shift;

import dev.zephyr.integration.ReaderTime;
import dev.zephyr.policy.Policy;
import dev.zephyr.shift.ComingShift;
import dev.zephyr.shift.ShiftChange;
import dev.zephyr.shift.ShiftNotice;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What a notice about a shift says to one reader, with the command that answers it. */
final class ShiftWords {

    private final String schedule;
    private final String name;
    private final ReaderTime time;

    /**
     * For one reader.
     *
     * @param schedule its id, as commands take it
     * @param name as people know it
     */
    ShiftWords(String schedule, String name, ReaderTime time) {
        this.schedule = schedule;
        this.name = name;
        this.time = time;
    }

    List<String> handOff(ShiftChange change, String reader) {
        boolean comes = change.coming().contains(reader);
        String until = " until " + time.spell(change.until());
        return List.of(
                comes
                        ? "You are on call for " + name + " from " + time.spell(change.at()) + until + "."
                        : "Your shift for " + name + " ends at " + time.spell(change.at()) + ".",
                comes ? "Before you: " + names(change.leaving()) : "After you: " + names(change.coming()));
    }

    List<String> ask(ShiftNotice.Ask ask, Function<String, Optional<Policy>> policies) {
        ComingShift shift = ask.shift();
        List<String> lines = new ArrayList<>();
        lines.add("Your shift for " + name + " begins " + time.spell(shift.start()) + " and ends "
                + time.spell(shift.end()) + ".");
        if (!ask.confirms().isEmpty()) {
            lines.add("Please confirm: " + String.join(", ", ask.confirms()) + ".");
            lines.add("Yes: zephyr oncall ready " + schedule);
            lines.add("No:  zephyr oncall ready " + schedule + " --no \"why\"");
        }
        for (String policy : ask.reads()) {
            lines.add("Before your first shift, read how we respond: " + where(policies.apply(policy), policy));
            lines.add("Read it: zephyr oncall read " + schedule + " " + policy);
        }
        return lines;
    }

    private static String where(Optional<Policy> policy, String name) {
        return policy.map(found -> found.document().title() + ", "
                                + found.document().source())
                        .orElse(name)
                + " (zephyr policy show " + name + ")";
    }

    List<String> notReady(ShiftNotice.NotReady notice, List<String> others) {
        ComingShift shift = notice.shift();
        String who = shift.person();
        List<String> lines = new ArrayList<>();
        lines.add(who + " " + state(notice) + " for the shift of " + name + " from " + time.spell(shift.start())
                + " until " + time.spell(shift.end()) + ".");
        if (!notice.unread().isEmpty()) {
            lines.add("Not read yet: " + String.join(", ", notice.unread()));
        }
        if (notice.question().offersSwap()) {
            lines.add(others.isEmpty() ? "Nobody else takes turns." : "Others who take turns: " + names(others));
            lines.add("Swap: zephyr oncall swap " + schedule + " " + who + " OTHER");
        }
        return lines;
    }

    private static String state(ShiftNotice.NotReady notice) {
        if (notice.readiness().answered() == null) {
            return "has not said whether they are ready";
        }
        String reason = notice.readiness().reason();
        if (notice.readiness().ready()) {
            return "is not prepared";
        }
        return "is not ready" + (reason.isEmpty() ? "" : " (" + reason + ")");
    }

    private static String names(List<String> people) {
        return people.isEmpty() ? "nobody" : String.join(", ", people);
    }
}
