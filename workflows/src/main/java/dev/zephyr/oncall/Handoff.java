package dev.zephyr.oncall;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * When a rotation goes to the next person, by the clock on the wall: {@code monday 09:00} in a week, {@code 09:00} on any
 * day, {@code day 1 09:00} in a month.
 *
 * @param day null for every day
 * @param dayOfMonth null unless once a month; at most 28, since not every month has a later day
 */
public record Handoff(@Nullable DayOfWeek day, @Nullable Integer dayOfMonth, LocalTime time) {

    public static final String FORM =
            "a weekday and a time such as \"monday 09:00\", a time such as \"09:00\" for every"
                    + " day, or \"day 1 09:00\" for every month";

    private static final int LAST_DAY = 28;
    private static final Pattern SHAPE = Pattern.compile("(?:(?:day +(\\d{1,2})|([a-z]+)) +)?([0-2]\\d:[0-5]\\d)");
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    public Handoff {
        if (dayOfMonth != null && (dayOfMonth < 1 || dayOfMonth > LAST_DAY)) {
            throw new IllegalArgumentException(
                    "not every month has a day " + dayOfMonth + " to hand over on: write 1 to " + LAST_DAY);
        }
    }

    public static Handoff parse(String text) {
        Matcher shape = SHAPE.matcher(text.strip().toLowerCase(Locale.ROOT));
        if (shape.matches()) {
            String date = shape.group(1);
            String day = shape.group(2);
            String time = shape.group(3);
            if (isDay(day) && time.compareTo("24:00") < 0) {
                return new Handoff(
                        day == null ? null : dayOf(day),
                        date == null ? null : Integer.valueOf(date),
                        LocalTime.parse(time));
            }
        }
        throw new IllegalArgumentException("can not read \"" + text + "\" as a hand-off: write " + FORM);
    }

    private static boolean isDay(@Nullable String text) {
        if (text == null) {
            return true;
        }
        for (DayOfWeek day : DayOfWeek.values()) {
            if (day.name().toLowerCase(Locale.ROOT).equals(text)) {
                return true;
            }
        }
        return false;
    }

    private static DayOfWeek dayOf(String text) {
        return DayOfWeek.valueOf(text.toUpperCase(Locale.ROOT));
    }

    /** The turn that one hand-off makes: a day, a week or a month. */
    public TurnLength length() {
        if (dayOfMonth != null) {
            return new TurnLength(1, TurnLength.Unit.MONTHS);
        }
        return new TurnLength(1, day == null ? TurnLength.Unit.DAYS : TurnLength.Unit.WEEKS);
    }

    /** Whether turns of this length can all begin at such a hand-off. */
    public boolean fits(TurnLength length) {
        return switch (length.unit()) {
            case HOURS, DAYS -> day == null && dayOfMonth == null;
            case WEEKS -> day != null;
            case MONTHS -> dayOfMonth != null;
        };
    }

    /** The hand-off that begins the turn which {@code start} falls in. */
    public LocalDateTime anchor(LocalDate start) {
        if (dayOfMonth != null) {
            LocalDate inMonth = start.withDayOfMonth(dayOfMonth);
            return (inMonth.isAfter(start) ? inMonth.minusMonths(1) : inMonth).atTime(time);
        }
        return (day == null ? start : start.with(TemporalAdjusters.previousOrSame(day))).atTime(time);
    }

    @Override
    public String toString() {
        String clock = CLOCK.format(time);
        if (dayOfMonth != null) {
            return "day " + dayOfMonth + " " + clock;
        }
        return day == null ? clock : day.name().toLowerCase(Locale.ROOT) + " " + clock;
    }
}
