package dev.zephyr.silence;

import dev.zephyr.communication.Utc;
import dev.zephyr.determinism.Ordered;
import dev.zephyr.obligation.Clock;
import dev.zephyr.refusal.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A silence and what it holds. It never loses an alert: what still fires at its end, and what it has no room for, goes on
 * to the intake and opens its incident then.
 *
 * @param held by correlation code
 * @param passing what is on its way to the intake
 * @param passed how many incidents went on
 * @param cleared how many alerts cleared while they were held
 */
public record Silence(
        SilencePlan plan,
        Map<String, HeldIncident> held,
        List<HeldAlerts> passing,
        int passed,
        int cleared,
        Set<SilenceNotice> told,
        List<SilenceEntry> log) {

    /** It is carried from run to run, and is less than a server takes. */
    private static final int ROOM = 512 * 1024;

    private static final int LONGEST_LOG = 100;

    /** Long enough before its end to make it longer. */
    public static final Duration WARNING = Duration.ofMinutes(15);

    public Silence {
        held = Ordered.copy(held);
        passing = Ordered.list(passing);
        told = Ordered.copy(told);
        log = Ordered.list(log);
    }

    public static Silence made(SilencePlan plan, Instant now) {
        SilenceEntry made = new SilenceEntry(
                now, "made by " + plan.by() + " until " + Utc.spell(plan.until()) + ": " + plan.reason());
        return new Silence(plan, Map.of(), List.of(), 0, 0, Set.of(), List.of(made));
    }

    /** Keeps alerts; where there is no room for them they go on. */
    public Silence hold(HeldAlerts alerts) {
        String code = alerts.opening().code();
        HeldIncident before = held.get(code);
        HeldIncident now = before == null ? HeldIncident.of(alerts) : before.with(alerts);
        Silence with = new Silence(plan, Ordered.with(held, code, now), passing, passed, cleared, told, log);
        int size = with.held.values().stream().mapToInt(HeldIncident::size).sum();
        return now.isFull() || size > ROOM ? with.letGo(code, "by " + whose() + ", which is full") : with;
    }

    /** As it stands at an instant: after its end it holds nothing. */
    public Silence at(Instant now) {
        Silence next = this;
        if (isOver(now)) {
            for (String code : held.keySet()) {
                next = next.letGo(code, "until " + Utc.spell(plan.until()) + " by " + whose() + ": " + plan.reason());
            }
        }
        return next;
    }

    private String whose() {
        return plan.by() + "'s silence";
    }

    private Silence letGo(String code, String why) {
        HeldIncident going = Objects.requireNonNull(held.get(code));
        List<HeldAlerts> on = going.isFiring()
                ? Stream.concat(passing.stream(), Stream.of(going.released("held " + why)))
                        .toList()
                : passing;
        return new Silence(plan, Ordered.without(held, code), on, passed, cleared + going.cleared(), told, log);
    }

    /** The intake has them. */
    public Silence passed(HeldAlerts alerts, Instant now) {
        List<HeldAlerts> left = new ArrayList<>(passing);
        left.remove(alerts);
        return new Silence(plan, held, left, passed + 1, cleared, told, log)
                .noting(now, "went on: " + alerts.opening().title());
    }

    private Silence noting(Instant now, String text) {
        List<SilenceEntry> all = Stream.concat(log.stream(), Stream.of(new SilenceEntry(now, text)))
                .skip(Math.max(0, log.size() + 1 - LONGEST_LOG))
                .toList();
        return new Silence(plan, held, passing, passed, cleared, told, all);
    }

    /**
     * With another end.
     *
     * @throws Refusal when it has ended, or would last too long
     */
    public Silence on(SilenceCommand command, Instant now) {
        if (isOver(now)) {
            throw new Refusal(
                    Refusal.Reason.CONFLICT,
                    "silence " + plan.id() + " ended " + Utc.spell(plan.until()) + ": make another one");
        }
        Instant latest = plan.from().plus(SilencePlan.LONGEST);
        if (command.until().isAfter(latest)) {
            throw new Refusal(
                    Refusal.Reason.INVALID,
                    "silence " + plan.id() + " can not last until " + Utc.spell(command.until()) + ", only until "
                            + Utc.spell(latest)
                            + ": what is to be quiet for good belongs into the monitoring");
        }
        Instant end = command.until().isBefore(now) ? now : command.until();
        Set<SilenceNotice> stillTold = Ordered.without(told, SilenceNotice.ENDS_SOON);
        return new Silence(plan.until(end), held, passing, passed, cleared, stillTold, log)
                .noting(
                        now,
                        (end.equals(now) ? "ended" : "until " + Utc.spell(end) + " now, said") + " by " + command.by());
    }

    public boolean isOver(Instant now) {
        return !now.isBefore(plan.until());
    }

    /** It has ended, and everything that was left to do is done. */
    public boolean isDone(Instant now) {
        return isOver(now) && held.isEmpty() && passing.isEmpty() && due(now).isEmpty();
    }

    /** How many incidents would be open without it. */
    public int firing() {
        return (int) held.values().stream().filter(HeldIncident::isFiring).count();
    }

    /** What its owner is to be told now. */
    public Optional<SilenceNotice> due(Instant now) {
        if (isOver(now)) {
            boolean anything = passed > 0 || cleared > 0;
            boolean settled = held.isEmpty() && passing.isEmpty();
            return Optional.of(SilenceNotice.ENDED).filter(notice -> anything && settled && !told.contains(notice));
        }
        boolean soon = !now.isBefore(warningAt()) && firing() > 0;
        return Optional.of(SilenceNotice.ENDS_SOON).filter(notice -> soon && !told.contains(notice));
    }

    public Silence told(SilenceNotice notice) {
        return new Silence(plan, held, passing, passed, cleared, Ordered.with(told, notice), log);
    }

    /** A short one ends before a warning would be of use. */
    private Instant warningAt() {
        boolean isShort = Duration.between(plan.from(), plan.until()).compareTo(WARNING.multipliedBy(2)) < 0;
        return isShort ? plan.until() : plan.until().minus(WARNING);
    }

    /** When to look again. */
    public List<Clock> clocks(Instant now) {
        return Stream.of(new Clock("owner is warned", warningAt()), new Clock("silence ends", plan.until()))
                .filter(clock -> clock.due().isAfter(now))
                .toList();
    }
}
