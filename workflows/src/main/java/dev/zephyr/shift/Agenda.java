package dev.zephyr.shift;

import dev.zephyr.obligation.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a schedule's book has people told, now and later. */
public final class Agenda {

    private final ScheduleBook book;
    private final ShiftQuestion question;

    public Agenda(ScheduleBook book) {
        this.book = book;
        this.question = book.question();
    }

    /** What is due next, hand-offs first; empty when nothing is. */
    public Optional<ShiftNotice> due(Instant now) {
        return handOff(now).or(() -> notReady(now)).or(() -> ask(now));
    }

    /** The book once people were told. */
    public ScheduleBook told(ShiftNotice notice, Instant now) {
        if (notice instanceof ShiftNotice.HandOff handOff) {
            return book.toldUntil(handOff.change().at());
        }
        if (notice instanceof ShiftNotice.Ask ask) {
            return book.readiness(ask.shift()).isPresent() ? book : book.with(Readiness.asked(ask.shift(), now));
        }
        ShiftNotice.NotReady notReady = (ShiftNotice.NotReady) notice;
        Readiness latest = book.readiness(notReady.shift()).orElse(notReady.readiness());
        // Who has become ready meanwhile is not marked as told of.
        boolean same = latest.isDeclined()
                || latest.answered() == null
                || !notReady.unread().isEmpty();
        return same ? book.with(latest.toldOthers()) : book;
    }

    /** When there is something to do again. */
    public List<Clock> clocks(Instant now) {
        List<Clock> clocks = new ArrayList<>();
        ShiftPlan plan = book.plan();
        if (plan == null) {
            return clocks;
        }
        clocks.add(new Clock("look further ahead", plan.lookAgain()));
        plan.changes().stream()
                .filter(change -> change.isTold() && change.at().isAfter(now))
                .limit(1)
                .forEach(change -> clocks.add(new Clock(change.title(), change.at())));
        book.shifts()
                .filter(shift -> book.readiness(shift).isEmpty() && !asks(shift).isEmpty())
                .map(shift -> new Clock("ask " + shift.person() + " to be ready", asked(shift)))
                .filter(clock -> clock.due().isAfter(now))
                .limit(1)
                .forEach(clocks::add);
        waiting()
                .map(it -> new Clock(it.person() + " has not answered", silentAt(it)))
                .filter(clock -> clock.due().isAfter(now))
                .forEach(clocks::add);
        return clocks;
    }

    /** The latest only: an older one was overtaken while nobody could be told. */
    private Optional<ShiftNotice> handOff(Instant now) {
        return Stream.ofNullable(book.plan())
                .flatMap(plan -> plan.changes().stream())
                .filter(change -> change.isTold()
                        && change.at().isAfter(book.toldUntil())
                        && !change.at().isAfter(now))
                .max(Comparator.comparing(ShiftChange::at))
                .map(ShiftNotice.HandOff::new);
    }

    private Optional<ShiftNotice> ask(Instant now) {
        return book.shifts()
                .filter(shift -> book.readiness(shift).isEmpty() && !asks(shift).isEmpty())
                .filter(shift -> !asked(shift).isAfter(now) && shift.start().isAfter(now))
                .map(shift -> new ShiftNotice.Ask(shift, question.confirms(), book.unread(shift.person())))
                .<ShiftNotice>map(ask -> ask)
                .findFirst();
    }

    private Optional<ShiftNotice> notReady(Instant now) {
        Stream<Readiness> declined = book.readiness().stream()
                .filter(it -> it.isDeclined() && !it.told() && it.start().isAfter(now));
        Stream<Readiness> silent = waiting().filter(it -> !silentAt(it).isAfter(now));
        return Stream.concat(declined, silent)
                .flatMap(it -> book.shift(it).stream()
                        .map(shift -> new ShiftNotice.NotReady(shift, it, book.unread(it.person()), question)))
                .<ShiftNotice>map(notice -> notice)
                .findFirst();
    }

    /** Who was asked and owes an answer or a reading, and nobody was told of it. */
    private Stream<Readiness> waiting() {
        return book.readiness().stream()
                .filter(it -> !it.told() && !it.isDeclined())
                .filter(it -> !book.unread(it.person()).isEmpty()
                        || (it.answered() == null && !question.confirms().isEmpty()))
                .filter(it -> book.shift(it).isPresent());
    }

    private Instant silentAt(Readiness readiness) {
        Instant due = readiness.asked().plus(question.answerWithin());
        return due.isBefore(readiness.start()) ? due : readiness.start();
    }

    private Instant asked(ComingShift shift) {
        Duration before = question.before();
        return shift.start().minus(before);
    }

    private List<String> asks(ComingShift shift) {
        return Stream.concat(question.confirms().stream(), book.unread(shift.person()).stream())
                .toList();
    }
}
