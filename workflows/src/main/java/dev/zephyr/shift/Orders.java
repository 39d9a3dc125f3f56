package dev.zephyr.shift;

import dev.zephyr.communication.Utc;
import dev.zephyr.oncall.ShiftOverride;
import dev.zephyr.refusal.Refusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Carries out what people ask of a schedule, or refuses it and changes nothing. */
public final class Orders {

    private final ScheduleBook book;
    private final Instant now;

    public Orders(ScheduleBook book, Instant now) {
        this.book = book;
        this.now = now;
    }

    /** The book afterwards, and what is said. */
    public record Outcome(ScheduleBook book, String text) {}

    /**
     * Does what is asked.
     *
     * @throws Refusal that says what to do instead
     */
    public Outcome carryOut(ScheduleRequest request) {
        ScheduleCommand command = request.command();
        String by = request.by();
        if (command instanceof ScheduleCommand.Amend amend) {
            return amend(amend, by);
        }
        if (command instanceof ScheduleCommand.Withdraw withdraw) {
            return withdraw(withdraw.id());
        }
        if (command instanceof ScheduleCommand.Answer answer) {
            return answer(answer, by);
        }
        return read((ScheduleCommand.HaveRead) command, by);
    }

    private Outcome amend(ScheduleCommand.Amend command, String by) {
        List<String> faults = command.hours().stream().flatMap(this::faults).toList();
        if (!faults.isEmpty()) {
            throw new Refusal(Refusal.Reason.INVALID, String.join("; ", faults));
        }
        List<ShiftOverride> all = new ArrayList<>(book.overrides());
        List<String> said = new ArrayList<>();
        for (ScheduleCommand.Hours hours : command.hours()) {
            all.add(new ShiftOverride(hours.id(), hours.change(), hours.start(), hours.end(), by, now, null));
            said.add(hours.id() + ": " + words(hours.change()) + " from " + Utc.spell(hours.start()) + " until "
                    + Utc.spell(hours.end()));
        }
        return new Outcome(book.with(all), String.join("; ", said));
    }

    private Stream<String> faults(ScheduleCommand.Hours hours) {
        Stream.Builder<String> faults = Stream.builder();
        if (!hours.start().isBefore(hours.end())) {
            faults.add("the end " + Utc.spell(hours.end()) + " is not after the start " + Utc.spell(hours.start()));
        }
        if (!hours.end().isAfter(now)) {
            faults.add("the hours until " + Utc.spell(hours.end()) + " are over: the past does not change");
        }
        if (book.overrides().stream().anyMatch(it -> it.id().equals(hours.id()))) {
            faults.add("there is an override " + hours.id() + " already");
        }
        return faults.build();
    }

    private Outcome withdraw(String id) {
        ShiftOverride override = book.overrides().stream()
                .filter(it -> it.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        Refusal.Reason.NOT_FOUND,
                        book.schedule() + " has no override " + id + "; it has "
                                + book.standing().stream()
                                        .map(ShiftOverride::id)
                                        .toList()));
        if (override.withdrawn() != null || !override.end().isAfter(now)) {
            throw new Refusal(
                    Refusal.Reason.CONFLICT, "override " + id + " counts no longer: the past does not change");
        }
        List<ShiftOverride> all = book.overrides().stream()
                .map(it -> it.id().equals(id) ? it.withdraw(now) : it)
                .toList();
        return new Outcome(book.with(all), id + " is taken back from now on");
    }

    private Outcome answer(ScheduleCommand.Answer answer, String by) {
        ComingShift shift = next(answer.person());
        Readiness before = book.readiness(shift).orElseGet(() -> Readiness.asked(shift, now));
        Readiness after = before.answer(answer.ready(), answer.reason(), by, now);
        String word = answer.ready() ? " is ready for the shift from " : " is not ready for the shift from ";
        String follows = answer.ready() ? "" : "; it is told";
        return new Outcome(book.with(after), answer.person() + word + Utc.spell(shift.start()) + follows);
    }

    private ComingShift next(String person) {
        Optional<ComingShift> next = book.shifts()
                .filter(it -> it.person().equals(person) && it.start().isAfter(now))
                .findFirst();
        return next.orElseThrow(() -> new Refusal(
                Refusal.Reason.NOT_FOUND,
                person + " has no shift to come on " + book.schedule() + " in the next weeks: zephyr oncall show "
                        + book.schedule()));
    }

    private Outcome read(ScheduleCommand.HaveRead command, String by) {
        List<String> wanted = book.question().reads();
        if (!wanted.contains(command.policy())) {
            throw new Refusal(
                    Refusal.Reason.NOT_FOUND,
                    "nobody on " + book.schedule() + " has to read " + command.policy()
                            + " before a shift; to be read: " + wanted);
        }
        boolean first = book.unread(command.person()).contains(command.policy());
        ScheduleBook after = first ? book.with(new Reading(command.person(), command.policy(), now, by)) : book;
        return new Outcome(after, command.person() + " has read " + command.policy());
    }

    private static String words(ShiftOverride.Change change) {
        if (change instanceof ShiftOverride.Replace replace) {
            String person = replace.person();
            return replace.with() + " stands in for " + (person == null ? "whoever is on call" : person);
        }
        return change instanceof ShiftOverride.Add add
                ? add.person() + " is on call too"
                : ((ShiftOverride.Remove) change).person() + " is not on call";
    }
}
