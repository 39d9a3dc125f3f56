package dev.zephyr.starter.cli.show;

import static dev.zephyr.starter.cli.remote.Reading.each;
import static dev.zephyr.starter.cli.remote.Reading.instant;
import static dev.zephyr.starter.cli.remote.Reading.text;

import com.fasterxml.jackson.databind.JsonNode;
import dev.zephyr.starter.cli.terminal.Moments;
import dev.zephyr.starter.cli.terminal.Style;
import dev.zephyr.starter.cli.terminal.Table;
import dev.zephyr.starter.cli.terminal.Terminal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Hand-offs to come, and hours at which nobody is on call. */
public final class ScheduleText {

    private static final int MOST_GAPS = 10;

    private ScheduleText() {}

    public static List<String> handoffs(Terminal terminal, Moments moments, List<JsonNode> schedules) {
        Page page = new Page(terminal, moments);
        Table table = new Table("", "SCHEDULE", "NOW", "UNTIL", "THEN");
        for (JsonNode schedule : schedules) {
            String until = instant(schedule, "handoff")
                    .map(at -> moments.stamp(at) + ", " + moments.relative(at))
                    .orElse("no hand-off in sight");
            boolean goesOn = schedule.path("handoff").isTextual();
            table.row(
                    text(schedule, "id"),
                    OnCallText.names(page, schedule.path("now")),
                    until,
                    goesOn ? OnCallText.names(page, schedule.path("then")) : "");
        }
        page.table(table);
        return page.lines();
    }

    public static List<String> gaps(Terminal terminal, Moments moments, List<JsonNode> schedules, int days) {
        Page page = new Page(terminal, moments);
        if (schedules.isEmpty()) {
            page.line("Somebody is on call by every schedule at every minute of the coming " + days + " days.");
        }
        for (JsonNode schedule : schedules) {
            page.section(text(schedule, "id") + "  "
                    + page.paint(Style.WARNING, "nobody for " + text(schedule, "hours") + " h"));
            List<JsonNode> gaps = each(schedule, "gaps");
            Table table = new Table(Page.INDENT, "FROM", "UNTIL", "");
            gaps.stream().limit(MOST_GAPS).forEach(gap -> {
                Instant start = instant(gap, "start").orElse(moments.now());
                Instant end = instant(gap, "end").orElse(start);
                table.row(moments.stamp(start), moments.stamp(end), Moments.spell(Duration.between(start, end)));
            });
            page.table(table);
            if (gaps.size() > MOST_GAPS) {
                page.line(Page.INDENT + "and " + (gaps.size() - MOST_GAPS) + " more");
            }
        }
        return page.lines();
    }
}
