package dev.zephyr.starter.cli.show;

import static dev.zephyr.starter.cli.remote.Reading.instant;
import static dev.zephyr.starter.cli.remote.Reading.text;

import com.fasterxml.jackson.databind.JsonNode;
import dev.zephyr.starter.cli.terminal.Moments;
import dev.zephyr.starter.cli.terminal.Style;
import dev.zephyr.starter.cli.terminal.Table;
import dev.zephyr.starter.cli.terminal.Terminal;
import java.util.List;

/** What happened, one entry a line. */
public final class TimelineText {

    private TimelineText() {}

    public static List<String> of(Terminal terminal, Moments moments, List<JsonNode> entries) {
        return table(new Page(terminal, moments), entries).lines(terminal);
    }

    static Table table(Page page, List<JsonNode> entries) {
        Table table = new Table(Page.INDENT);
        for (JsonNode entry : entries) {
            table.row(
                    page.paint(
                            Style.DIM,
                            instant(entry, "at").map(page.moments()::second).orElse("")),
                    kind(page, text(entry, "kind")),
                    text(entry, "by"),
                    text(entry, "text"));
        }
        return table;
    }

    private static String kind(Page page, String kind) {
        return switch (kind) {
            case "attention", "nobody-answered", "unreachable" -> page.paint(Style.ALARM, kind);
            case "delivery-failed", "nobody-there", "duty-missed", "acknowledgement-expired" ->
                page.paint(Style.WARNING, kind);
            case "acknowledged", "resolved", "all-clear", "stable" -> page.paint(Style.GOOD, kind);
            default -> kind;
        };
    }
}
