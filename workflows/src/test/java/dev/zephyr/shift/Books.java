package dev.zephyr.shift;

import dev.zephyr.oncall.Target;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** A schedule that hands over from alice to bob at noon of the second day, and to carol a week later. */
final class Books {

    static final Instant START = Instant.parse("2026-01-05T12:00:00Z");
    static final Instant NOON = START.plus(Duration.ofDays(1));
    static final Instant WEEK_LATER = NOON.plus(Duration.ofDays(7));
    static final ComingShift BOBS = new ComingShift("bob", NOON, WEEK_LATER);

    private static final ShiftQuestion ASKS = new ShiftQuestion(
            List.of("laptop"),
            List.of("zephyr"),
            Duration.ofHours(20),
            Duration.ofHours(12),
            List.of(Target.parse("lead")),
            true);

    private Books() {}

    static ScheduleBook unplanned() {
        return ScheduleBook.opened("platform", "files", START);
    }

    static ScheduleBook planned(ShiftQuestion question) {
        return unplanned().planned(plan(question), START);
    }

    static ScheduleBook asking() {
        return planned(ASKS);
    }

    static ShiftQuestion onlyConfirming() {
        return new ShiftQuestion(
                ASKS.confirms(), List.of(), ASKS.before(), ASKS.answerWithin(), ASKS.tells(), ASKS.offersSwap());
    }

    private static ShiftPlan plan(ShiftQuestion question) {
        List<String> lists = List.of("open incidents");
        return new ShiftPlan(
                START.plus(Duration.ofDays(14)),
                List.of(
                        new ShiftChange(NOON, WEEK_LATER, List.of("alice"), List.of("bob"), lists),
                        new ShiftChange(
                                WEEK_LATER,
                                WEEK_LATER.plus(Duration.ofDays(7)),
                                List.of("bob"),
                                List.of("carol"),
                                lists)),
                List.of(BOBS, new ComingShift("carol", WEEK_LATER, WEEK_LATER.plus(Duration.ofDays(7)))),
                question);
    }
}
