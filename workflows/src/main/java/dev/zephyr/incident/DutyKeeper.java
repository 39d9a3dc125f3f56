package dev.zephyr.incident;

import dev.zephyr.communication.Utc;
import dev.zephyr.obligation.Anchor;
import dev.zephyr.obligation.Condition;
import dev.zephyr.obligation.Duty;
import dev.zephyr.obligation.DutyStatus;
import dev.zephyr.obligation.Obligation;
import dev.zephyr.obligation.Step;
import dev.zephyr.timeline.EntryKind;
import dev.zephyr.timeline.TimelineEntry;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Arms, moves, meets, drops and fires the duties of an incident as its state changes. */
final class DutyKeeper {

    private DutyKeeper() {}

    /** Brings every duty in line with the incident as it now stands. */
    static void arm(Turn turn) {
        for (Obligation rule : turn.policy().obligations()) {
            hold(turn, rule);
            Instant anchor = anchor(turn, rule);
            Optional<Duty> duty = turn.duties().find(rule.id());
            if (anchor != null && applies(turn, rule)) {
                duty.ifPresentOrElse(known -> keep(turn, rule, known, anchor), () -> owe(turn, rule, 1, anchor));
            } else {
                duty.filter(Duty::isOwed).ifPresent(owed -> release(turn, rule, owed));
            }
        }
        ItemDuties.arm(turn);
    }

    /**
     * A duty whose obligation applies: follows its anchor while owed, is owed again for a newer one. A further answer gives no
     * more time for what the first one owes, only to follow it up.
     */
    private static void keep(Turn turn, Obligation rule, Duty duty, Instant anchor) {
        boolean newer = rule.anchor() == Anchor.PUBLISHED_ETA
                ? !anchor.equals(duty.anchoredAt())
                : anchor.isAfter(duty.anchoredAt());
        boolean follows = rule.anchor() != Anchor.ACKNOWLEDGED || rule.ringsAgain();
        boolean dropped = duty.status() == DutyStatus.DROPPED;
        if (duty.isOwed() && newer && follows && !rule.repeat()) {
            turn.duties(turn.duties()
                    .with(duty.movedTo(anchor, turn.rules().reckoning().after(anchor, rule.within()))));
        } else if (!duty.isOwed() && (newer || dropped)) {
            owe(turn, rule, duty.occurrence() + 1, dropped && rule.repeat() ? turn.now() : anchor);
        }
    }

    private static void release(Turn turn, Obligation rule, Duty duty) {
        if (!rule.keep() || turn.passage().cancelled()) {
            drop(turn, rule, duty);
        }
    }

    private static void hold(Turn turn, Obligation rule) {
        boolean held = turn.duties().heldSince().containsKey(rule.id());
        boolean holds = rule.when().holds(turn.severity(), turn.assessment().flags(), turn.phase());
        if (holds && !held) {
            turn.duties(turn.duties().holding(rule.id(), turn.now()));
        } else if (!holds && held && !rule.keep()) {
            turn.duties(turn.duties().notHolding(rule.id()));
        }
    }

    private static boolean applies(Turn turn, Obligation rule) {
        Condition when = rule.when();
        boolean inPhase = !when.phase().isEmpty() || rule.anchor().usualPhases().contains(turn.phase());
        return inPhase && when.holds(turn.severity(), turn.assessment().flags(), turn.phase());
    }

    private static void owe(Turn turn, Obligation rule, int occurrence, Instant anchor) {
        Instant due = turn.rules().reckoning().after(anchor, rule.within());
        Duty duty = Duty.owed(rule.id(), occurrence, anchor, due);
        boolean doneBefore = !rule.repeat() && isMetSince(turn, rule, anchor);
        turn.duties(turn.duties().with(doneBefore ? duty.as(DutyStatus.MET) : duty));
    }

    /** A duty that is armed late may have been met since what it counts from. */
    private static boolean isMetSince(Turn turn, Obligation rule, Instant anchor) {
        boolean maybe = rule.metBy().stream()
                .map(match -> turn.marks().get(match.kind()))
                .anyMatch(at -> at != null && at.isAfter(anchor));
        return maybe && turn.timeline().stream().anyMatch(entry -> entry.at().isAfter(anchor) && rule.isMetBy(entry));
    }

    private static void drop(Turn turn, Obligation rule, Duty duty) {
        turn.duties(turn.duties().with(duty.as(DutyStatus.DROPPED)));
        if (!rule.repeat() && !rule.metBy().isEmpty()) {
            turn.record(
                    EntryKind.DUTY_DROPPED,
                    TimelineEntry.SYSTEM,
                    rule.name() + " is no longer owed: " + turn.severity() + ", "
                            + turn.phase().wire(),
                    Map.of("duty", rule.id()));
        }
    }

    private static @Nullable Instant anchor(Turn turn, Obligation rule) {
        Map<EntryKind, Instant> marks = turn.marks();
        return switch (rule.anchor()) {
            case STARTED ->
                turn.opening().startedAt() == null
                        ? turn.opened()
                        : turn.opening().startedAt();
            case OPENED -> turn.opened();
            case DECLARED -> marks.get(EntryKind.DECLARED);
            case ACKNOWLEDGED -> marks.get(EntryKind.ACKNOWLEDGED);
            case SEVERITY -> turn.assessment().since();
            case HELD -> turn.duties().heldSince().get(rule.id());
            case LAST_PROGRESS -> later(turn.passage().answered(), marks.get(EntryKind.PROGRESS));
            case PUBLISHED_ETA -> turn.outlook().published();
            case RESOLVED -> turn.phase().isActive() ? null : marks.get(EntryKind.RESOLVED);
            case REVIEWED -> marks.get(EntryKind.POSTMORTEM_REVIEWED);
        };
    }

    private static @Nullable Instant later(@Nullable Instant answered, @Nullable Instant progress) {
        boolean moved = answered != null && progress != null && progress.isAfter(answered);
        return moved ? progress : answered;
    }

    /** Meets what such an entry meets; a cadence starts again from it. */
    static void meet(Turn turn, TimelineEntry entry) {
        for (Obligation rule : turn.obligations()) {
            if (rule.isMetBy(entry)) {
                turn.duties()
                        .find(rule.id())
                        .filter(duty -> duty.isOwed() || duty.status() == DutyStatus.PASSED)
                        .ifPresent(duty -> met(turn, rule, duty));
            }
        }
    }

    private static void met(Turn turn, Obligation rule, Duty duty) {
        if (rule.repeat()) {
            owe(turn, rule, duty.occurrence() + 1, turn.now());
        } else {
            turn.duties(turn.duties().with(duty.as(DutyStatus.MET)));
        }
    }

    /** What such entries met is not true any more: it is owed again from where it counted before. */
    static void owedAgain(Turn turn, List<EntryKind> kinds) {
        kinds.forEach(turn.marks()::remove);
        for (Obligation rule : turn.policy().obligations()) {
            if (kinds.stream().anyMatch(rule::isAbout)) {
                turn.duties()
                        .find(rule.id())
                        .filter(duty -> duty.status() == DutyStatus.MET)
                        .ifPresent(duty -> turn.duties(turn.duties()
                                .with(Duty.owed(duty.id(), duty.occurrence() + 1, duty.anchoredAt(), duty.due()))));
            }
        }
    }

    /** A promised time that is earlier than the cadence becomes the deadline (O-13). */
    static void promise(Turn turn, EntryKind kind, Instant promised) {
        for (Obligation rule : turn.policy().obligations()) {
            if (rule.repeat() && rule.isAbout(kind)) {
                turn.duties()
                        .find(rule.id())
                        .filter(duty -> duty.isOwed() && promised.isBefore(duty.due()))
                        .ifPresent(duty -> turn.duties(turn.duties().with(duty.movedTo(duty.anchoredAt(), promised))));
            }
        }
    }

    /** Does what a due duty asks for next. */
    static void fire(Turn turn, Duty duty, Obligation rule) {
        boolean late = !duty.due().isAfter(turn.now());
        if (duty.nextStep() < rule.steps().size()) {
            step(turn, duty, rule, rule.steps().get(duty.nextStep()), late);
        } else if (rule.again() != null) {
            chase(turn, duty, rule);
        } else {
            pass(turn, duty, rule);
        }
    }

    private static void step(Turn turn, Duty duty, Obligation rule, Step step, boolean late) {
        Duty next = duty.afterStep();
        turn.duties(turn.duties().with(next));
        boolean pointlessReminder = step.at().isNegative() && late;
        if (!step.at().isNegative() && duty.nextStep() == firstAtDue(rule)) {
            missed(turn, rule);
        }
        if (!pointlessReminder) {
            String key = rule.id() + "/" + duty.occurrence() + "." + duty.nextStep();
            Deeds.carryOut(turn, step.deeds(), rule.id(), key, occasion(duty, rule));
        }
        if (next.nextStep() == rule.steps().size() && late && rule.again() == null) {
            turn.duties()
                    .find(rule.id())
                    .filter(left -> left.isOwed() && left.occurrence() == duty.occurrence())
                    .ifPresent(left -> pass(turn, left, rule));
        }
    }

    private static Map<String, String> occasion(Duty duty, Obligation rule) {
        Map<String, String> occasion = new HashMap<>(ItemDuties.occasion(rule));
        occasion.put("due", Utc.spell(duty.due()));
        occasion.put("owner", rule.owner());
        occasion.put("item", rule.name());
        return occasion;
    }

    private static int firstAtDue(Obligation rule) {
        int index = 0;
        while (index < rule.steps().size() && rule.steps().get(index).at().isNegative()) {
            index++;
        }
        return index;
    }

    private static void missed(Turn turn, Obligation rule) {
        if (!rule.metBy().isEmpty()) {
            turn.record(
                    EntryKind.DUTY_MISSED,
                    TimelineEntry.SYSTEM,
                    rule.name() + " was due and is open",
                    Map.of("duty", rule.id()));
        }
    }

    private static void pass(Turn turn, Duty duty, Obligation rule) {
        if (rule.steps().isEmpty()) {
            missed(turn, rule);
        }
        if (rule.repeat()) {
            Instant onTime = turn.rules().reckoning().after(duty.due(), rule.within());
            owe(turn, rule, duty.occurrence() + 1, onTime.isAfter(turn.now()) ? duty.due() : turn.now());
        } else {
            turn.duties(turn.duties().with(duty.as(DutyStatus.PASSED)));
        }
    }

    /** Repeats the last step; chases missed while nothing ran are made up for by one. */
    private static void chase(Turn turn, Duty duty, Obligation rule) {
        Duty next = duty.afterChase();
        while (next.nextAt(rule, turn.rules().reckoning())
                .filter(at -> !at.isAfter(turn.now()))
                .isPresent()) {
            next = next.afterChase();
        }
        turn.duties(turn.duties().with(next));
        if (!rule.steps().isEmpty()) {
            Step last = rule.steps().get(rule.steps().size() - 1);
            String key = rule.id() + "/" + duty.occurrence() + ".again" + next.chases();
            Deeds.carryOut(turn, last.deeds(), rule.id(), key, occasion(duty, rule));
        }
    }
}
