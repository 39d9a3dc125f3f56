package dev.zephyr.shift;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.zephyr.determinism.Ordered;
import dev.zephyr.oncall.ShiftOverride;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of one schedule beside its files: overrides, who was told of which change, who is ready.
 *
 * @param plan null until it is worked out
 * @param basis what a plan has to be worked out from to count
 * @param toldUntil changes up to this instant were told, or nobody was there to be told
 * @param unreached whom a message did not reach, the latest last
 */
public record ScheduleBook(
        String schedule,
        String basis,
        List<ShiftOverride> overrides,
        @Nullable ShiftPlan plan,
        Instant toldUntil,
        List<Readiness> readiness,
        List<Reading> readings,
        List<String> unreached) {

    /** Long enough to be looked up when the month is talked about. */
    private static final Duration REMEMBERED = Duration.ofDays(60);

    /** What was answered for so long ago is asked no more, and the list can not grow for ever. */
    private static final Duration OVERRIDES_KEPT = Duration.ofDays(400);

    /** A change that nobody was told of for so long is told no more. */
    private static final Duration LOOKED_BACK = Duration.ofDays(1);

    private static final int UNREACHED_KEPT = 20;

    public ScheduleBook {
        overrides = Ordered.list(overrides);
        readiness = Ordered.list(readiness);
        readings = Ordered.list(readings);
        unreached = Ordered.list(unreached);
    }

    /** Of a schedule that is new: changes before now are none of its business. */
    public static ScheduleBook opened(String schedule, String basis, Instant now) {
        return new ScheduleBook(schedule, basis, List.of(), null, now, List.of(), List.of(), List.of());
    }

    /** The files say something else: what was worked out no longer counts. */
    public ScheduleBook basedOn(String newBasis) {
        return newBasis.equals(basis)
                ? this
                : new ScheduleBook(schedule, newBasis, overrides, null, toldUntil, readiness, readings, unreached);
    }

    public boolean needsPlan(Instant now) {
        return plan == null || !plan.lookAgain().isAfter(now);
    }

    /** From the last change that was told: one that an override makes this instant is seen too. */
    public Instant lookFrom(Instant now) {
        Instant yesterday = now.minus(LOOKED_BACK);
        return toldUntil.isAfter(yesterday) ? toldUntil : yesterday;
    }

    public ScheduleBook planned(ShiftPlan next, Instant now) {
        Instant before = now.minus(REMEMBERED);
        return new ScheduleBook(
                schedule,
                basis,
                overrides.stream()
                        .filter(it -> it.end().isAfter(now.minus(OVERRIDES_KEPT)))
                        .toList(),
                next,
                toldUntil,
                readiness.stream().filter(it -> it.start().isAfter(before)).toList(),
                readings,
                unreached);
    }

    /** Other overrides want another plan. */
    ScheduleBook with(List<ShiftOverride> changed) {
        return new ScheduleBook(schedule, basis, changed, null, toldUntil, readiness, readings, unreached);
    }

    ScheduleBook with(Readiness changed) {
        List<Readiness> all = new ArrayList<>(readiness.stream()
                .filter(it ->
                        !it.person().equals(changed.person()) || !it.start().equals(changed.start()))
                .toList());
        all.add(changed);
        return new ScheduleBook(schedule, basis, overrides, plan, toldUntil, all, readings, unreached);
    }

    ScheduleBook with(Reading reading) {
        return new ScheduleBook(
                schedule,
                basis,
                overrides,
                plan,
                toldUntil,
                readiness,
                Stream.concat(readings.stream(), Stream.of(reading)).toList(),
                unreached);
    }

    ScheduleBook toldUntil(Instant at) {
        return new ScheduleBook(schedule, basis, overrides, plan, at, readiness, readings, unreached);
    }

    /** Somebody could not be told, by any of their contact methods. */
    public ScheduleBook unreached(String who) {
        List<String> all = Stream.concat(unreached.stream(), Stream.of(who)).toList();
        List<String> latest = all.subList(Math.max(0, all.size() - UNREACHED_KEPT), all.size());
        return new ScheduleBook(schedule, basis, overrides, plan, toldUntil, readiness, readings, latest);
    }

    @JsonIgnore
    public List<ShiftOverride> standing() {
        return overrides.stream().filter(it -> it.withdrawn() == null).toList();
    }

    Optional<Readiness> readiness(ComingShift shift) {
        return readiness.stream().filter(shift::isOf).findFirst();
    }

    Optional<ComingShift> shift(Readiness of) {
        return shifts().filter(shift -> shift.isOf(of)).findFirst();
    }

    Stream<ComingShift> shifts() {
        return plan == null ? Stream.empty() : plan.shifts().stream();
    }

    ShiftQuestion question() {
        return plan == null ? ShiftQuestion.NONE : plan.question();
    }

    /** The policies that a person has still to read before a shift. */
    List<String> unread(String person) {
        return question().reads().stream()
                .filter(policy -> readings.stream()
                        .noneMatch(
                                it -> it.person().equals(person) && it.policy().equals(policy)))
                .toList();
    }
}
