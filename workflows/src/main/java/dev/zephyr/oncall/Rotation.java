package dev.zephyr.oncall;

import dev.zephyr.determinism.Ordered;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * People who take turns. Who is on call is a pure function of this value and an instant: no pointer is stored that a job
 * would have to move.
 *
 * <p>Turns are counted by the calendar of the zone, in days or weeks, never in hours: a week that holds a clock change
 * still ends at the same time on the wall. They count backwards too, so that somebody is on call before {@code start}.
 *
 * @param start a day in the turn of the first participant
 * @param participants in order of their turns; a person may be in it more than once
 */
public record Rotation(ZoneId zone, Handoff handoff, LocalDate start, List<String> participants) {

    public Rotation {
        participants = Ordered.list(participants);
        if (participants.isEmpty()) {
            throw new IllegalArgumentException("can not rotate among nobody: name at least one participant");
        }
    }

    /** Who is on call; a hand-off's own instant belongs to the person who takes over. */
    public String onCall(Instant at) {
        return participant(turn(at));
    }

    /** The turn that {@code at} falls in. */
    public Shift shift(Instant at) {
        long turn = turn(at);
        return new Shift(participant(turn), begin(turn), begin(turn + 1));
    }

    /** Everybody, each once, in the order of their turns from whoever is on call now. */
    public List<String> all(Instant at) {
        long turn = turn(at);
        List<String> order = new ArrayList<>();
        for (int i = 0; i < participants.size(); i++) {
            String participant = participant(turn + i);
            if (!order.contains(participant)) {
                order.add(participant);
            }
        }
        return List.copyOf(order);
    }

    /** Whose turn is next, other than who is on call and who was {@code called} already; empty when nobody is left. */
    public Optional<String> next(Instant at, Collection<String> called) {
        return all(at).stream()
                .skip(1)
                .filter(participant -> !called.contains(participant))
                .findFirst();
    }

    /**
     * The last turn that has begun. Looked for from a turn ahead: a clock that goes back over midnight shows a date again
     * whose hand-off is over.
     */
    private long turn(Instant at) {
        LocalDate tomorrow = LocalDate.ofInstant(at, zone).plusDays(1);
        long turn = Math.floorDiv(ChronoUnit.DAYS.between(anchor(), tomorrow), handoff.days());
        while (begin(turn).isAfter(at)) {
            turn--;
        }
        return turn;
    }

    private Instant begin(long turn) {
        LocalDate day = anchor().plusDays(turn * handoff.days());
        return WallTime.first(day.atTime(handoff.time()), zone);
    }

    private LocalDate anchor() {
        @Nullable DayOfWeek day = handoff.day();
        return day == null ? start : start.with(TemporalAdjusters.previousOrSame(day));
    }

    private String participant(long turn) {
        return participants.get(Math.floorMod(turn, participants.size()));
    }
}
