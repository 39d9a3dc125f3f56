package dev.zephyr.oncall;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How long a turn lasts, counted on the wall: 1 week, 12 hours, 3 months. A week that holds a clock change still ends at
 * the same time of day, and twelve hours from 09:00 end at 21:00.
 */
public record TurnLength(int count, Unit unit) {

    public static final String FORM = "a number of hours, days, weeks or months such as 12h, 1d, 2w, 1mo";

    private static final Pattern SHAPE = Pattern.compile("(\\d{1,4})(h|d|w|mo)");

    /** What turns are counted in. */
    public enum Unit {
        HOURS("h", Duration.ofHours(1)),
        DAYS("d", Duration.ofDays(1)),
        WEEKS("w", Duration.ofDays(7)),
        MONTHS("mo", null);

        private final String sign;

        /** Null for months, of which no two are equal. */
        private final @Nullable Duration onTheWall;

        Unit(String sign, @Nullable Duration onTheWall) {
            this.sign = sign;
            this.onTheWall = onTheWall;
        }
    }

    public TurnLength {
        if (count < 1) {
            throw new IllegalArgumentException("a turn can not last " + count + " " + unit + ": it needs at least 1");
        }
    }

    @JsonCreator
    public static TurnLength parse(String text) {
        Matcher shape = SHAPE.matcher(text.strip());
        if (shape.matches()) {
            for (Unit unit : Unit.values()) {
                if (unit.sign.equals(shape.group(2))) {
                    return new TurnLength(Integer.parseInt(shape.group(1)), unit);
                }
            }
        }
        throw new IllegalArgumentException("can not read \"" + text + "\" as the length of a turn: write " + FORM);
    }

    @JsonValue
    @Override
    public String toString() {
        return count + unit.sign;
    }

    /** When turn {@code n} begins, by the clock on the wall; a month without such a day gives its last one. */
    LocalDateTime begin(LocalDateTime anchor, long n) {
        Duration one = unit.onTheWall;
        return one == null ? anchor.plusMonths(n * count) : anchor.plusSeconds(n * count * one.toSeconds());
    }

    /** The last turn that has begun when the clock on the wall shows {@code local}. */
    long turn(LocalDateTime anchor, LocalDateTime local) {
        Duration one = unit.onTheWall;
        if (one != null) {
            long passed = local.toEpochSecond(ZoneOffset.UTC) - anchor.toEpochSecond(ZoneOffset.UTC);
            return Math.floorDiv(passed, count * one.toSeconds());
        }
        long months = ChronoUnit.MONTHS.between(
                anchor.toLocalDate().withDayOfMonth(1), local.toLocalDate().withDayOfMonth(1));
        long turn = Math.floorDiv(months, count);
        return begin(anchor, turn).isAfter(local) ? turn - 1 : turn;
    }

    /** How long every turn is on the wall; null when turns differ. */
    @Nullable
    Duration onTheWall() {
        Duration one = unit.onTheWall;
        return one == null ? null : one.multipliedBy(count);
    }
}
