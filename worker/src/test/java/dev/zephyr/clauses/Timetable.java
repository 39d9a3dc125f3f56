package dev.zephyr.clauses;

import dev.zephyr.obligation.Span;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * Who gets which message when, as a document has it: one row per message, {@code when | what | whom | clause}. The time counts
 * from the resolution; {@code 3d +1d} is the third day and every day from then on.
 */
final class Timetable {

    private final String rows;

    Timetable(String rows) {
        this.rows = rows;
    }

    /** A line for each message to each person until the end, in order of time. */
    List<String> until(Duration end) {
        return rows.lines()
                .filter(row -> !row.isBlank())
                .flatMap(row -> lines(row.split("\\|", -1), end))
                .sorted()
                .toList();
    }

    private static Stream<String> lines(String[] row, Duration end) {
        String[] when = row[0].strip().split(" \\+", -1);
        Duration first = Span.parse(when[0]).amount();
        Stream<Duration> times = when.length == 1
                ? Stream.of(first)
                : Stream.iterate(
                        first,
                        at -> at.compareTo(end) <= 0,
                        at -> at.plus(Span.parse(when[1]).amount()));
        return times.flatMap(at ->
                Stream.of(row[2].strip().split(" ", -1)).map(person -> line(at, row[1].strip(), person)));
    }

    static String line(Duration at, String message, String to) {
        return String.format(
                "%02dd %02d:%02d  %s  -> %s", at.toDays(), at.toHoursPart(), at.toMinutesPart(), message, to);
    }
}
