package dev.zephyr.oncall;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * When a rotation goes to the next person, by the clock on the wall: {@code monday 09:00} once a week, {@code 09:00} every
 * day.
 *
 * @param day null for every day
 */
public record Handoff(@Nullable DayOfWeek day, LocalTime time) {

    public static final String FORM =
            "a weekday and a time such as \"monday 09:00\", or a time such as \"09:00\" for every day";

    private static final Pattern SHAPE = Pattern.compile("(?:([a-z]+) +)?([0-2]\\d:[0-5]\\d)");
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    public static Handoff parse(String text) {
        Matcher shape = SHAPE.matcher(text.strip().toLowerCase(Locale.ROOT));
        if (shape.matches()) {
            String day = shape.group(1);
            String time = shape.group(2);
            if (isDay(day) && time.compareTo("24:00") < 0) {
                return new Handoff(day == null ? null : dayOf(day), LocalTime.parse(time));
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

    /** How many calendar days a turn lasts. */
    int days() {
        return day == null ? 1 : DayOfWeek.values().length;
    }

    @Override
    public String toString() {
        String clock = CLOCK.format(time);
        return day == null ? clock : day.name().toLowerCase(Locale.ROOT) + " " + clock;
    }
}
