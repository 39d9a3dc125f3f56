package dev.zephyr.oncall;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Counts the turns in which a restricted layer is active, so that a turn wholly outside its hours moves nobody on. Weekly
 * hours repeat: one period of turns is looked at, and holidays are kept as the exceptions that they are.
 */
final class ActiveTurns {

    private static final long WEEK = Duration.ofDays(7).toSeconds();

    private final Rotation rotation;
    private final List<Restriction> restrictions;
    private final Set<LocalDate> holidays;
    /** Active turns before the n-th of a period; the last element is the whole period. Null when every turn counts. */
    private final int @Nullable [] before;

    private final TreeSet<Long> exceptions = new TreeSet<>();

    ActiveTurns(Rotation rotation, List<Restriction> restrictions, Set<LocalDate> holidays) {
        this.rotation = rotation;
        this.restrictions = restrictions;
        this.holidays = holidays;
        Duration length = rotation.length().onTheWall();
        boolean counts = rotation.countOnly() == Rotation.CountOnly.ACTIVE_SHIFTS && !restrictions.isEmpty();
        // A month has every day of the week, so each of its turns is active.
        this.before = counts && length != null ? period(length.toSeconds()) : null;
        if (before != null) {
            holidays.forEach(this::addExceptions);
        }
    }

    /** Which participant's place in the order a turn is; turn 0 is the first one's, or the first active one after it. */
    long index(long turn) {
        if (before == null) {
            return turn;
        }
        long index = regularly(turn);
        if (!exceptions.isEmpty()) {
            boolean ahead = turn > 0;
            for (long exception : ahead ? exceptions.subSet(0L, turn) : exceptions.subSet(turn, 0L)) {
                long difference = (isActive(exception, holidays) ? 1L : 0L) - (isActive(exception, Set.of()) ? 1L : 0L);
                index += ahead ? difference : -difference;
            }
        }
        return index;
    }

    private long regularly(long turn) {
        int[] counts = before;
        if (counts == null) {
            return turn;
        }
        int period = counts.length - 1;
        return Math.floorDiv(turn, period) * (long) counts[period] + counts[Math.floorMod(turn, period)];
    }

    private int[] period(long length) {
        int turns = Math.toIntExact(WEEK / gcd(WEEK, length));
        int[] counts = new int[turns + 1];
        for (int n = 0; n < turns; n++) {
            counts[n + 1] = counts[n] + (isActive(n, Set.of()) ? 1 : 0);
        }
        return counts;
    }

    /** The turns that windows beginning on a holiday reach into. */
    private void addExceptions(LocalDate holiday) {
        for (Restriction restriction : restrictions) {
            long first = turn(restriction.open(holiday));
            long last = turn(restriction.close(holiday));
            for (long n = first; n <= last; n++) {
                if (isActive(n, holidays) != isActive(n, Set.of())) {
                    exceptions.add(n);
                }
            }
        }
    }

    private boolean isActive(long n, Set<LocalDate> off) {
        LocalDateTime begin = rotation.length().begin(rotation.anchor(), n);
        LocalDateTime end = rotation.length().begin(rotation.anchor(), n + 1);
        return restrictions.stream().anyMatch(restriction -> opens(restriction, begin, end, off));
    }

    private static boolean opens(Restriction restriction, LocalDateTime begin, LocalDateTime end, Set<LocalDate> off) {
        return begin.toLocalDate()
                .minusDays(restriction.daysLater())
                .datesUntil(end.toLocalDate().plusDays(1))
                .anyMatch(day -> restriction.begins(day, off)
                        && restriction.open(day).isBefore(end)
                        && restriction.close(day).isAfter(begin));
    }

    private long turn(LocalDateTime local) {
        return rotation.length().turn(rotation.anchor(), local);
    }

    private static long gcd(long a, long b) {
        return b == 0 ? a : gcd(b, a % b);
    }
}
