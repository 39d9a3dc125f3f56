package dev.zephyr.shift;

import dev.zephyr.oncall.Shift;
import dev.zephyr.oncall.ShiftOverride.Replace;
import dev.zephyr.refusal.Refusal;
import java.time.Instant;
import java.util.List;

/** Two people change a shift, or one gives theirs away. */
public final class Swap {

    private final String schedule;
    private final List<Shift> shifts;
    private final Instant from;

    /**
     * Of a schedule's shifts.
     *
     * @param shifts those to come, by start
     * @param from only shifts that end later are swapped, and only what is left of them
     */
    public Swap(String schedule, List<Shift> shifts, Instant from) {
        this.schedule = schedule;
        this.shifts = List.copyOf(shifts);
        this.from = from;
    }

    /**
     * The next shift of each is the other's.
     *
     * @param id of the overrides; each has its own from it
     * @throws Refusal when one of them has none, or both are on call together
     */
    public List<ScheduleCommand.Hours> exchange(String id, String person, String with) {
        Shift mine = next(person);
        Shift theirs = next(with);
        if (mine.start().isBefore(theirs.end()) && theirs.start().isBefore(mine.end())) {
            throw new Refusal(
                    Refusal.Reason.CONFLICT,
                    person + " and " + with + " are on call together at " + later(mine.start(), theirs.start())
                            + ": there is nothing to swap; use an override for the hours that are meant");
        }
        return List.of(hours(id + "-1", mine, with), hours(id + "-2", theirs, person));
    }

    /** The next shift of one is the other's, and nothing is given back. */
    public List<ScheduleCommand.Hours> give(String id, String person, String with) {
        return List.of(hours(id, next(person), with));
    }

    private Shift next(String person) {
        return shifts.stream()
                .filter(shift -> shift.responder().equals(person) && shift.end().isAfter(from))
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        Refusal.Reason.NOT_FOUND,
                        person + " has no shift to come on " + schedule + "; whoever has: "
                                + shifts.stream()
                                        .map(Shift::responder)
                                        .distinct()
                                        .toList()));
    }

    private ScheduleCommand.Hours hours(String id, Shift shift, String with) {
        return new ScheduleCommand.Hours(
                id, new Replace(shift.responder(), with), later(shift.start(), from), shift.end());
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
