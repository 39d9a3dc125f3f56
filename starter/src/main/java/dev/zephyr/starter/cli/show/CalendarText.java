package dev.zephyr.starter.cli.show;

import static dev.zephyr.starter.cli.remote.Reading.each;
import static dev.zephyr.starter.cli.remote.Reading.instant;
import static dev.zephyr.starter.cli.remote.Reading.text;

import com.fasterxml.jackson.databind.JsonNode;
import dev.zephyr.starter.cli.terminal.Moments;
import dev.zephyr.starter.cli.terminal.Style;
import dev.zephyr.starter.cli.terminal.Table;
import dev.zephyr.starter.cli.terminal.Terminal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A schedule as a calendar: a row for each week, a column for each day, by the reader's clock. A day begins with whoever
 * has it from the day before; below the time of each hand-off in it are those who take over. One name a line, so that seven
 * days fit on a screen.
 */
public final class CalendarText {

    private static final DateTimeFormatter WEEK = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
    private static final int DAYS = DayOfWeek.values().length;

    private final Page page;
    private final ZoneId zone;
    private final List<JsonNode> parts;

    private CalendarText(Page page, ZoneId zone, List<JsonNode> parts) {
        this.page = page;
        this.zone = zone;
        this.parts = parts;
    }

    /** The beginning of the reader's week. */
    public static Instant monday(Moments moments) {
        ZoneId zone = moments.clock().getZone();
        return LocalDate.ofInstant(moments.now(), zone)
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                .atStartOfDay(zone)
                .toInstant();
    }

    public static List<String> of(Terminal terminal, Moments moments, JsonNode schedule, int weeks) {
        Page page = new Page(terminal, moments);
        ZoneId zone = moments.clock().getZone();
        page.section(text(schedule, "name") + "  " + text(schedule, "id") + ", times in " + moments.zone());
        LocalDate monday = LocalDate.ofInstant(monday(moments), zone);
        String[] heading = Stream.concat(
                        Stream.of("WEEK OF"),
                        monday.datesUntil(monday.plusDays(DAYS))
                                .map(day -> DAY.format(day).toUpperCase(Locale.ENGLISH)))
                .toArray(String[]::new);
        Table table = new Table(Page.INDENT, heading);
        CalendarText calendar = new CalendarText(page, zone, each(schedule, "coverage"));
        for (int week = 0; week < weeks; week++) {
            calendar.add(monday.plusWeeks(week), table);
        }
        page.table(table);
        return page.lines();
    }

    /** As many lines as the fullest day of the week needs. */
    private void add(LocalDate monday, Table table) {
        List<List<String>> days =
                monday.datesUntil(monday.plusDays(DAYS)).map(this::day).toList();
        int lines = days.stream().mapToInt(List::size).max().orElse(0);
        IntStream.range(0, lines).forEach(line -> {
            Stream<String> cells = days.stream().map(day -> line < day.size() ? day.get(line) : "");
            table.row(Stream.concat(Stream.of(line == 0 ? WEEK.format(monday) : ""), cells)
                    .toArray(String[]::new));
        });
    }

    private List<String> day(LocalDate day) {
        Instant begin = day.atStartOfDay(zone).toInstant();
        Instant end = day.plusDays(1).atStartOfDay(zone).toInstant();
        List<String> lines = new ArrayList<>();
        for (JsonNode part : parts) {
            Instant from = instant(part, "start").orElse(begin);
            Instant until = instant(part, "end").orElse(from);
            if (from.isBefore(end) && until.isAfter(begin)) {
                if (from.isAfter(begin)) {
                    lines.add(TIME.format(from.atZone(zone)));
                }
                List<String> people = OnCallText.names(part.path("people"));
                lines.addAll(people.isEmpty() ? List.of(page.paint(Style.WARNING, "nobody")) : people);
            }
        }
        return lines;
    }
}
