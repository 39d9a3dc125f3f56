package dev.zephyr.policy;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Once a week, by the clock on the wall: {@code weekly, mon 10:00}. */
public record WeeklyCadence(DayOfWeek day, LocalTime at) {

    public static final String FORM = "weekly, mon 10:00";

    private static final Pattern SHAPE =
            Pattern.compile("weekly, (mon|tue|wed|thu|fri|sat|sun) ((?:[01]\\d|2[0-3]):[0-5]\\d)");

    public static WeeklyCadence parse(String text) {
        Matcher shape = SHAPE.matcher(text.strip());
        if (!shape.matches()) {
            throw new IllegalArgumentException("can not read \"" + text + "\": write for example " + FORM);
        }
        for (DayOfWeek day : DayOfWeek.values()) {
            if (day.getDisplayName(TextStyle.SHORT, Locale.ENGLISH)
                    .toLowerCase(Locale.ENGLISH)
                    .equals(shape.group(1))) {
                return new WeeklyCadence(day, LocalTime.parse(shape.group(2)));
            }
        }
        throw new IllegalStateException("no day is called " + shape.group(1));
    }

    public static boolean isReadable(String text) {
        return SHAPE.matcher(text.strip()).matches();
    }

    /** As cron has it. */
    public String cron() {
        return at.getMinute() + " " + at.getHour() + " * * " + day.getValue() % 7;
    }
}
