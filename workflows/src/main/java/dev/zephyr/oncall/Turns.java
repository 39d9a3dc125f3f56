package dev.zephyr.oncall;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** A rotation laid out in a zone. */
final class Turns implements Roster {

    private final Rotation rotation;
    private final ZoneId zone;
    private final ActiveTurns active;

    Turns(Rotation rotation, ZoneId zone, List<Restriction> restrictions, Set<LocalDate> holidays) {
        this.rotation = rotation;
        this.zone = zone;
        this.active = new ActiveTurns(rotation, restrictions, holidays);
    }

    @Override
    public List<String> at(Instant at, LocalDateTime local) {
        return rotation.holders(active.index(turn(at, local)));
    }

    @Override
    public List<String> order(Instant at, LocalDateTime local) {
        return rotation.order(active.index(turn(at, local)));
    }

    @Override
    public void boundaries(Instant start, Instant end, Consumer<Instant> to) {
        long turn = turn(start, LocalDateTime.ofInstant(start, zone)) + 1;
        for (Instant next = begin(turn); next.isBefore(end); next = begin(++turn)) {
            to.accept(next);
        }
    }

    /** The last turn that has begun: where clocks go back, one that begins at the first of two equal times has. */
    private long turn(Instant at, LocalDateTime local) {
        long turn = rotation.length().turn(rotation.anchor(), local);
        while (!begin(turn + 1).isAfter(at)) {
            turn++;
        }
        return turn;
    }

    private Instant begin(long turn) {
        return WallTime.first(rotation.length().begin(rotation.anchor(), turn), zone);
    }
}
