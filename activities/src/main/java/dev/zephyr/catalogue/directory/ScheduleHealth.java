package dev.zephyr.catalogue.directory;

import dev.zephyr.catalogue.Finding;
import dev.zephyr.oncall.Coverage;
import dev.zephyr.oncall.OnCallCalculator;
import dev.zephyr.oncall.Schedule;
import dev.zephyr.oncall.Shift;
import dev.zephyr.oncall.Stint;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Looks at who will be on call: hours without anybody, stints that are too long (O-09), too little time between them
 * (M-19), hours at which everybody on call sleeps (Z-11).
 */
final class ScheduleHealth {

    static final Duration AHEAD = Duration.ofDays(90);

    /** Longer than any gap that is meant: whoever is not on call within it never is. */
    private static final Duration YEAR = Duration.ofDays(400);

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("EEE yyyy-MM-dd HH:mm", Locale.ROOT);

    private final Schedule schedule;
    private final Entry entry;
    private final Instant from;
    private final List<Coverage> coverage;
    private final List<Stint> stints;

    ScheduleHealth(Schedule schedule, Entry entry, Instant from) {
        this.schedule = schedule;
        this.entry = entry;
        this.from = from;
        this.coverage = new OnCallCalculator(schedule).coverage(from, from.plus(AHEAD));
        this.stints = Stint.of(Shift.of(coverage));
    }

    /** What is true whatever policy runs on it. */
    void check() {
        List<Coverage> gaps = coverage.stream().filter(Coverage::isGap).toList();
        if (gaps.size() == coverage.size()
                && new OnCallCalculator(schedule)
                        .coverage(from, from.plus(YEAR)).stream().allMatch(Coverage::isGap)) {
            entry.error(place(), "nobody is on call at any time in the coming year", "widen the hours, or take it out");
        } else if (!gaps.isEmpty()) {
            Duration sum = gaps.stream().map(Coverage::length).reduce(Duration.ZERO, Duration::plus);
            entry.report(
                    Finding.Grade.NOTICE,
                    place(),
                    "nobody is on call for " + sum.toHours() + " h of the coming 90 days, first from "
                            + moment(gaps.get(0).start()) + " until "
                            + moment(gaps.get(0).end())
                            + "; the next level is called then",
                    "add a layer below, unless it is meant so");
        }
    }

    /** What a policy wants of the schedules of the teams that run it. */
    void check(HealthLimits limits, Map<String, Person> people) {
        limits.longestStint().ifPresent(limit -> checkLength(limits.policy(), limit));
        limits.shortestRest().ifPresent(rest -> checkRest(limits.policy(), rest));
        limits.waking().ifPresent(waking -> checkWaking(limits.policy(), new WakingHours(people, waking)));
    }

    private void checkLength(String policy, Duration limit) {
        stints.stream()
                .filter(stint -> stint.lengthIn(schedule.zone()).compareTo(limit) > 0)
                .findFirst()
                .ifPresent(stint -> entry.error(
                        place(),
                        stint.responder() + " is on call " + days(stint.lengthIn(schedule.zone())) + " in a row from "
                                + moment(stint.start()) + ", and policy " + policy + " allows " + days(limit),
                        "make turns shorter, or add people"));
    }

    private void checkRest(String policy, Duration rest) {
        for (int i = 1; i < stints.size(); i++) {
            Stint before = stints.get(i - 1);
            Stint after = stints.get(i);
            Duration between = before.restBefore(after, schedule.zone());
            if (before.responder().equals(after.responder()) && between.compareTo(rest) < 0) {
                entry.report(
                        Finding.Grade.WARNING,
                        place(),
                        after.responder() + " has " + days(between) + " between two shifts before "
                                + moment(after.start()) + ", and policy " + policy + " wants " + days(rest),
                        "add people, or make turns longer");
                return;
            }
        }
    }

    private void checkWaking(String policy, WakingHours waking) {
        List<Instant> asleep = waking.hoursAsleep(coverage);
        if (!asleep.isEmpty()) {
            entry.report(
                    hasRegions() ? Finding.Grade.WARNING : Finding.Grade.NOTICE,
                    place(),
                    "everybody on call sleeps in " + asleep.size() + " hours of the coming 90 days, first at "
                            + moment(asleep.get(0)) + "; policy " + policy + " follows the sun",
                    "add people of other zones for these hours, or say in people.yaml when they are awake");
        }
    }

    /** A schedule that follows the sun and fails weighs more than one that does not try. */
    private boolean hasRegions() {
        return schedule.layers().stream().anyMatch(layer -> layer.zone() != null);
    }

    private String place() {
        return entry.has("layers") ? "layers" : "participants";
    }

    private String moment(Instant at) {
        return MOMENT.format(at.atZone(schedule.zone()));
    }

    private static String days(Duration length) {
        long hours = length.toHours() % 24;
        return length.toDays() + " d" + (hours == 0 ? "" : " " + hours + " h");
    }
}
