package dev.zephyr.starter.cli.show;

import static dev.zephyr.starter.cli.remote.Reading.at;
import static dev.zephyr.starter.cli.remote.Reading.each;
import static dev.zephyr.starter.cli.remote.Reading.instant;
import static dev.zephyr.starter.cli.remote.Reading.text;

import com.fasterxml.jackson.databind.JsonNode;
import dev.zephyr.starter.cli.terminal.Style;
import dev.zephyr.starter.cli.terminal.Table;
import java.util.List;

/** Who was called, level by level, and where each person stands. */
final class CallsText {

    private static final String RINGING = "ringing";

    private final Page page;
    private final PinnedRules policy;

    CallsText(Page page, PinnedRules policy) {
        this.page = page;
        this.policy = policy;
    }

    Table table(JsonNode incident) {
        Table table = new Table(Page.INDENT, "LEVEL", "PERSON", "STATE", "BY", "SINCE");
        for (JsonNode call : calls(incident)) {
            String level = policy.level(text(call, "level"));
            List<JsonNode> rungs = each(call.path("rungs"), "");
            if (rungs.isEmpty()) {
                String nobody = text(call, "state").equals("searching") ? "being looked up" : "nobody";
                table.row(level, nobody, text(call, "state"), "", since(call, "calledAt"));
            }
            for (JsonNode rung : rungs) {
                table.row(level, person(rung), state(call, rung), method(rung), since(rung, "since"));
                level = "";
            }
        }
        return table;
    }

    /** Ids of those whose answer is waited for. */
    static List<String> ringing(JsonNode incident) {
        return calls(incident).stream()
                .filter(call -> text(call, "state").equals(RINGING))
                .flatMap(call -> each(call.path("rungs"), "").stream())
                .filter(rung -> text(rung, "state").equals(RINGING))
                .map(rung -> text(rung, "responder"))
                .distinct()
                .toList();
    }

    private static List<JsonNode> calls(JsonNode incident) {
        return each(at(incident, "ladder/calls"), "");
    }

    private static String person(JsonNode rung) {
        String name = text(rung, "name");
        String id = text(rung, "responder");
        return name.isEmpty() || name.equals(id) ? id : name + " (" + id + ")";
    }

    private String state(JsonNode call, JsonNode rung) {
        String state = text(rung, "state");
        boolean passed = text(call, "state").equals("passed");
        boolean held = instant(rung, "heldUntil").isPresent();
        return switch (state) {
            case RINGING ->
                page.paint(
                        Style.WARNING, held ? "rings with the next page" : passed ? "did not answer in time" : state);
            case "acknowledged" -> page.paint(Style.GOOD, state);
            case "unreachable" -> page.paint(Style.ALARM, state);
            default -> state;
        };
    }

    private static String method(JsonNode rung) {
        return text(rung.path("methods").path(rung.path("method").asInt(0)), "id");
    }

    private String since(JsonNode node, String field) {
        return instant(node, field).map(page.moments()::relative).orElse("");
    }
}
