package dev.zephyr.starter.cli.show;

import static dev.zephyr.starter.cli.remote.Reading.instant;
import static dev.zephyr.starter.cli.remote.Reading.text;

import com.fasterxml.jackson.databind.JsonNode;
import dev.zephyr.starter.cli.terminal.Moments;
import dev.zephyr.starter.cli.terminal.Style;
import dev.zephyr.starter.cli.terminal.Table;
import dev.zephyr.starter.cli.terminal.Terminal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The overrides of a schedule, and how people stand to their shifts. */
public final class ShiftText {

    private static final int SHORT_ID = 8;

    private ShiftText() {}

    public static List<String> overrides(Terminal terminal, Moments moments, JsonNode book) {
        JsonNode all = book.path("overrides");
        if (all.isEmpty()) {
            return List.of("No override was made here: zephyr oncall override make " + text(book, "schedule")
                    + " --with PERSON --until TIME");
        }
        Table table = new Table("", "ID", "WHAT", "FROM", "UNTIL", "BY", "");
        Instant now = moments.clock().instant();
        all.forEach(each -> table.row(
                shortId(text(each, "id")),
                what(each.path("change")),
                stamp(moments, each, "start"),
                stamp(moments, each, "end"),
                text(each, "by"),
                state(each, now)));
        return table.lines(terminal);
    }

    /** The id of the only override that begins so. */
    public static Optional<String> override(JsonNode book, String start) {
        List<String> found = new ArrayList<>();
        book.path("overrides").forEach(each -> found.add(text(each, "id")));
        found.removeIf(id -> !id.startsWith(start));
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    public static List<String> readiness(Terminal terminal, Moments moments, JsonNode book) {
        if (book.path("shifts").isEmpty()) {
            return List.of("No shift is to come on " + text(book, "schedule") + ".");
        }
        Table table = new Table("", "WHO", "FROM", "UNTIL", "READY", "");
        book.path("shifts").forEach(shift -> {
            Optional<JsonNode> answer = answer(book, shift);
            table.row(
                    text(shift, "person"),
                    stamp(moments, shift, "start"),
                    stamp(moments, shift, "end"),
                    answer.map(it -> word(terminal, it)).orElse("not asked yet"),
                    answer.map(it -> text(it, "reason")).orElse(""));
        });
        return table.lines(terminal);
    }

    private static Optional<JsonNode> answer(JsonNode book, JsonNode shift) {
        for (JsonNode each : book.path("readiness")) {
            if (text(each, "person").equals(text(shift, "person"))
                    && text(each, "start").equals(text(shift, "start"))) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }

    private static String word(Terminal terminal, JsonNode answer) {
        if (text(answer, "answered").isEmpty()) {
            return terminal.paint(Style.WARNING, "asked, no answer");
        }
        return answer.path("ready").asBoolean() ? terminal.paint(Style.GOOD, "yes") : terminal.paint(Style.ALARM, "no");
    }

    private static String what(JsonNode change) {
        return switch (text(change, "do")) {
            case "add" -> text(change, "person") + " too";
            case "remove" -> "without " + text(change, "person");
            default ->
                text(change, "with") + " for "
                        + (text(change, "person").isEmpty() ? "whoever is on call" : text(change, "person"));
        };
    }

    private static String state(JsonNode each, Instant now) {
        if (instant(each, "withdrawn").isPresent()) {
            return "taken back";
        }
        boolean over = instant(each, "end").filter(end -> !end.isAfter(now)).isPresent();
        boolean begun =
                instant(each, "start").filter(start -> !start.isAfter(now)).isPresent();
        return over ? "over" : begun ? "now" : "to come";
    }

    private static String stamp(Moments moments, JsonNode each, String field) {
        return instant(each, field).map(moments::stamp).orElse("");
    }

    private static String shortId(String id) {
        return id.substring(0, Math.min(SHORT_ID, id.length()));
    }
}
