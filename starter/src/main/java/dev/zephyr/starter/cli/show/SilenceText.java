package dev.zephyr.starter.cli.show;

import static dev.zephyr.starter.cli.remote.Reading.instant;
import static dev.zephyr.starter.cli.remote.Reading.text;

import com.fasterxml.jackson.databind.JsonNode;
import dev.zephyr.starter.cli.terminal.Moments;
import dev.zephyr.starter.cli.terminal.Style;
import dev.zephyr.starter.cli.terminal.Table;
import dev.zephyr.starter.cli.terminal.Terminal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Silences, and what they hold. */
public final class SilenceText {

    private static final int SHORT_ID = 6;

    private SilenceText() {}

    public static List<String> list(Terminal terminal, Moments moments, JsonNode all) {
        if (all.isEmpty()) {
            return List.of("Nothing is silenced: every alert goes its way.");
        }
        Table table = new Table("", "ID", "WHAT", "FROM", "UNTIL", "OF", "WHY", "");
        all.forEach(each -> {
            JsonNode plan = each.path("plan");
            table.row(
                    shortId(plan),
                    match(plan),
                    stamp(moments, plan, "from"),
                    stamp(moments, plan, "until"),
                    text(plan, "by"),
                    text(plan, "reason"),
                    state(terminal, text(each, "state")));
        });
        return table.lines(terminal);
    }

    /** What was made. */
    public static String line(Moments moments, JsonNode made) {
        JsonNode plan = made.path("plan");
        boolean holds = text(made, "state").equals("holds");
        return shortId(plan) + ": holds " + match(plan)
                + (holds ? " until " : " from " + stamp(moments, plan, "from") + " until ")
                + stamp(moments, plan, "until");
    }

    public static List<String> of(Terminal terminal, Moments moments, JsonNode silence) {
        JsonNode plan = silence.path("plan");
        List<String> lines = new ArrayList<>();
        lines.add(terminal.paint(Style.BOLD, text(plan, "reason")));
        Table facts = new Table("  ");
        facts.row("id", text(plan, "id"));
        facts.row("state", state(terminal, text(silence, "state")));
        facts.row("holds", match(plan));
        facts.row("from", stamp(moments, plan, "from"));
        facts.row("until", stamp(moments, plan, "until"));
        facts.row("of", text(plan, "by"));
        facts.row("cleared meanwhile", text(silence, "cleared"));
        facts.row("went on", text(silence, "passed"));
        lines.addAll(facts.lines(terminal));
        if (!silence.path("held").isEmpty()) {
            lines.add("");
            Table held = new Table("", "HELD", "SERVICE", "FIRING", "SINCE");
            silence.path("held")
                    .forEach(each -> held.row(
                            text(each, "title"),
                            text(each, "service"),
                            text(each, "firing"),
                            stamp(moments, each, "since")));
            lines.addAll(held.lines(terminal));
        }
        lines.add("");
        silence.path("log").forEach(entry -> lines.add(stamp(moments, entry, "at") + "  " + text(entry, "text")));
        return lines;
    }

    private static String state(Terminal terminal, String state) {
        return state.equals("holds") ? terminal.paint(Style.WARNING, state) : state;
    }

    private static String match(JsonNode plan) {
        return StreamSupport.stream(plan.path("match").spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.joining(", "));
    }

    private static String stamp(Moments moments, JsonNode each, String field) {
        return instant(each, field).map(moments::stamp).orElse("");
    }

    private static String shortId(JsonNode plan) {
        String id = text(plan, "id");
        return id.substring(0, Math.min(SHORT_ID, id.length()));
    }
}
