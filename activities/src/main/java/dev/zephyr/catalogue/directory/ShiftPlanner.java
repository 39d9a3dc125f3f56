package dev.zephyr.catalogue.directory;

import dev.zephyr.oncall.Coverage;
import dev.zephyr.oncall.ScheduleHistory;
import dev.zephyr.oncall.Shift;
import dev.zephyr.oncall.ShiftOverride;
import dev.zephyr.policy.Policy;
import dev.zephyr.shift.ComingShift;
import dev.zephyr.shift.ShiftChange;
import dev.zephyr.shift.ShiftPlan;
import dev.zephyr.shift.ShiftQuestion;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Works the coming weeks of a schedule out, and what the policies want at its changes. */
public final class ShiftPlanner {

    /** Zone data and policies may change meanwhile; who is asked a week ahead is in it still. */
    private static final Duration LOOK_AGAIN = Duration.ofDays(14);

    private static final Duration AHEAD = Duration.ofDays(35);

    private final CatalogueStore store;

    public ShiftPlanner(CatalogueStore store) {
        this.store = store;
    }

    /** Of a schedule that is gone there is nothing to plan; it is ended in a moment. */
    public ShiftPlan plan(String id, List<ShiftOverride> overrides, Instant from) {
        CatalogueStore.State state = store.state();
        ScheduleHistory history = state.histories().get(id);
        if (history == null) {
            return new ShiftPlan(from.plus(LOOK_AGAIN), List.of(), List.of(), ShiftQuestion.NONE);
        }
        ShiftRules rules = new ShiftRules(policies(state.catalogue(), id));
        List<Coverage> coverage = history.with(schedule -> schedule.with(overrides, schedule.version()))
                .coverage(from, from.plus(AHEAD));
        return new ShiftPlan(
                from.plus(LOOK_AGAIN), changes(coverage, rules.handOffLists()), shifts(coverage), rules.question());
    }

    /** The teams whose members take turns by a schedule. */
    public List<Team> teams(String schedule) {
        return teams(store.catalogue(), schedule);
    }

    private static List<Team> teams(Catalogue catalogue, String schedule) {
        return catalogue.teams().values().stream()
                .filter(team -> schedule.equals(team.schedule()))
                .toList();
    }

    private static List<Policy> policies(Catalogue catalogue, String schedule) {
        List<String> teams = teams(catalogue, schedule).stream().map(Team::id).toList();
        return catalogue.services().values().stream()
                .filter(service -> teams.contains(service.team()))
                .map(Service::policy)
                .distinct()
                .flatMap(policy -> catalogue.policy(policy).stream())
                .toList();
    }

    private static List<ShiftChange> changes(List<Coverage> coverage, List<String> lists) {
        List<ShiftChange> changes = new ArrayList<>();
        for (int i = 1; i < coverage.size(); i++) {
            List<String> before = coverage.get(i - 1).people();
            List<String> after = coverage.get(i).people();
            List<String> leaving =
                    before.stream().filter(Predicate.not(after::contains)).toList();
            List<String> coming =
                    after.stream().filter(Predicate.not(before::contains)).toList();
            if (!leaving.isEmpty() || !coming.isEmpty()) {
                Coverage part = coverage.get(i);
                changes.add(new ShiftChange(part.start(), part.end(), leaving, coming, lists));
            }
        }
        return changes;
    }

    /** Those that begin within it: who is on call at its start is on call already. */
    private static List<ComingShift> shifts(List<Coverage> coverage) {
        Instant from = coverage.get(0).start();
        return Shift.of(coverage).stream()
                .filter(shift -> shift.start().isAfter(from))
                .map(shift -> new ComingShift(shift.responder(), shift.start(), shift.end()))
                .toList();
    }
}
