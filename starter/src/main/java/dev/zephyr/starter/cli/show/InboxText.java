package dev.zephyr.starter.cli.show;

import static dev.zephyr.starter.cli.remote.Reading.instant;
import static dev.zephyr.starter.cli.remote.Reading.text;

import com.fasterxml.jackson.databind.JsonNode;
import dev.zephyr.starter.cli.terminal.Moments;
import dev.zephyr.starter.cli.terminal.Plain;
import dev.zephyr.starter.cli.terminal.Style;
import dev.zephyr.starter.cli.terminal.Table;
import dev.zephyr.starter.cli.terminal.Terminal;
import java.util.List;

/** What reached a person, and what became of a test page. */
public final class InboxText {

    private InboxText() {}

    public static List<String> items(Terminal terminal, Moments moments, List<JsonNode> items) {
        Page page = new Page(terminal, moments);
        Table table = new Table("", "WHEN", "KIND", "WHAT", "WHY", "ANSWER BY");
        for (JsonNode item : items) {
            String kind = text(item, "kind");
            table.row(
                    instant(item, "at").map(moments::relative).orElse(""),
                    kind.equals("page") ? page.paint(Style.WARNING, kind) : kind,
                    text(item, "headline") + others(item),
                    why(item),
                    instant(item, "dueAt").map(moments::stamp).orElse(""));
        }
        page.table(table);
        return page.lines();
    }

    /** A message that asks for no answer says itself why it came. */
    private static String why(JsonNode item) {
        boolean told = text(item, "kind").equals("notice") && item.path("dueAt").isMissingNode();
        return told
                ? Plain.line(item.path("text").asText("").lines().findFirst().orElse(""))
                : text(item, "step");
    }

    private static String others(JsonNode item) {
        int count = item.path("others").size();
        return count == 0 ? "" : " (and " + count + " more)";
    }

    public static List<String> outcomes(Terminal terminal, Moments moments, List<JsonNode> outcomes) {
        Page page = new Page(terminal, moments);
        Table table = new Table("", "METHOD", "KIND", "OUTCOME", "DETAIL");
        for (JsonNode outcome : outcomes) {
            boolean done = isDone(outcome);
            table.row(
                    text(outcome, "method"),
                    text(outcome, "kind"),
                    done ? page.paint(Style.GOOD, "sent") : page.paint(Style.ALARM, "failed"),
                    isInbox(outcome) ? "look: zephyr inbox" : text(outcome, "detail"));
        }
        page.table(table);
        return page.lines();
    }

    /** What came into an inbox of ours is seen there; its file's name helps nobody. */
    private static boolean isInbox(JsonNode outcome) {
        return isDone(outcome) && text(outcome, "kind").equals("inbox");
    }

    /** Whether the vendor of this method took the test page. */
    public static boolean isDone(JsonNode outcome) {
        return text(outcome, "outcome").equals("sent");
    }
}
