package dev.zephyr.report;

import dev.zephyr.metrics.CaseFile;
import dev.zephyr.metrics.Completion;
import dev.zephyr.metrics.Figures;
import dev.zephyr.metrics.Goals;
import dev.zephyr.metrics.Share;
import dev.zephyr.metrics.Spread;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What one policy wants of its incidents, and what they were. */
final class GoalRows {

    private final String policy;
    private final Goals goals;
    private final List<CaseFile> files;
    private final Set<String> repeats;
    private final Instant now;

    GoalRows(String policy, Goals goals, List<CaseFile> files, Set<String> repeats, Instant now) {
        this.policy = policy;
        this.goals = goals;
        this.files = files;
        this.repeats = repeats;
        this.now = now;
    }

    void addTo(List<List<String>> rows) {
        Figures all = Figures.of(files, repeats, now);
        if (goals.detect() != null) {
            rows.add(length("MTTD", goals.detect(), all.detect()));
        }
        bySeverity(rows, "MTTA", goals.acknowledge(), Figures::acknowledge);
        bySeverity(rows, "MTTR", goals.resolve(), Figures::resolve);
        if (goals.repeats() != null) {
            boolean reached = all.repeats() <= goals.repeats();
            rows.add(row("repeats", String.valueOf(goals.repeats()), String.valueOf(all.repeats()), reached));
        }
        completed(rows, "postmortems complete", goals.postmortems(), Completion::postmortems);
        completed(rows, "action items done", goals.actionItems(), Completion::actionItems);
    }

    private void bySeverity(
            List<List<String>> rows, String name, Map<String, Duration> wanted, Function<Figures, Spread> figure) {
        wanted.forEach((severity, goal) ->
                rows.add(length(name + " " + severity, goal, figure.apply(Figures.of(of(severity), repeats, now)))));
    }

    private List<CaseFile> of(String severity) {
        return files.stream()
                .filter(file -> file.incident().severity().equals(severity))
                .toList();
    }

    /** The goals say "under": a mean that equals the goal has not reached it. Nothing has not missed it. */
    private List<String> length(String name, Duration goal, Spread found) {
        boolean reached = found.isEmpty() || found.mean().compareTo(goal) < 0;
        return row(name, "under " + Spell.length(goal), Spell.mean(found), reached);
    }

    private void completed(List<List<String>> rows, String name, Goals.@Nullable Completed goal, Counting counting) {
        if (goal != null) {
            List<CaseFile> meant = files.stream()
                    .filter(file -> goal.covers(file.incident().severity()))
                    .toList();
            Share found = counting.of(meant, goal.within(), now);
            String wanted = goal.percent() + " % in " + Spell.length(goal.within());
            rows.add(row(name, wanted, found.toString(), found.reaches(goal.percent())));
        }
    }

    private List<String> row(String name, String wanted, String found, boolean reached) {
        return List.of(policy, name, wanted, found, reached ? "yes" : "no");
    }

    /** Counts what is done in its time. */
    @FunctionalInterface
    private interface Counting {
        Share of(List<CaseFile> files, Duration within, Instant now);
    }
}
