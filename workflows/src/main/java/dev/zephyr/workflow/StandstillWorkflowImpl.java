package dev.zephyr.workflow;

import dev.zephyr.obligation.Clock;
import dev.zephyr.port.Standstill;
import dev.zephyr.port.StandstillQuestion;
import io.temporal.workflow.Workflow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Tells level after level while nothing is done; a level at which nobody is does not keep the next one waiting. */
public final class StandstillWorkflowImpl implements StandstillWorkflow {

    private final NamedTimers timers = new NamedTimers();

    @Override
    public List<String> run(String team) {
        Instant since = now();
        List<String> missed = new ArrayList<>();
        Standstill found = ask(team, since, 0);
        for (int level = 0; found.stands() && level < found.levels(); found = ask(team, since, ++level)) {
            missed.addAll(Deliveries.of(found.letters(), List.of()));
            boolean last = level + 1 == found.levels();
            if (last) {
                sleepUntil("the window ends", since.plus(found.window()));
                return missed;
            }
            if (!found.letters().isEmpty()) {
                sleepUntil("the next level is told", now().plus(found.climbsAfter()));
            }
        }
        return missed;
    }

    private static Standstill ask(String team, Instant since, int level) {
        return ActivityProfiles.reports("what " + team + " shipped, level " + level)
                .standstill(new StandstillQuestion(team, since, level, now()));
    }

    private void sleepUntil(String name, Instant due) {
        timers.arm(List.of(new Clock(name, due)), now());
        Workflow.await(timers::isAnyDue);
    }

    private static Instant now() {
        return Instant.ofEpochMilli(Workflow.currentTimeMillis());
    }
}
