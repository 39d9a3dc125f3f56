package dev.zephyr.starter.cli.show;

import static dev.zephyr.starter.cli.remote.Reading.each;
import static dev.zephyr.starter.cli.remote.Reading.text;
import static dev.zephyr.starter.cli.remote.Reading.texts;

import com.fasterxml.jackson.databind.JsonNode;
import dev.zephyr.starter.cli.terminal.Moments;
import dev.zephyr.starter.cli.terminal.Table;
import dev.zephyr.starter.cli.terminal.Terminal;
import java.util.ArrayList;
import java.util.List;

/** The break-glass sheet: printed before, read when Zephyr is down. */
public final class SheetText {

    private SheetText() {}

    /**
     * The whole sheet.
     *
     * @param temporal options with which the Temporal command line reaches the server of this Zephyr
     */
    public static List<String> of(
            Terminal terminal, Moments moments, List<JsonNode> services, List<JsonNode> people, String temporal) {
        List<String> lines = new ArrayList<>();
        lines.add("INCIDENT SHEET: what to do when Zephyr is down");
        lines.add(
                "As of " + moments.stamp(moments.now()) + ". Print it again after each hand-off: zephyr oncall sheet");
        lines.add("");
        lines.addAll(whenDown());
        lines.add("");
        lines.add("WHO IS ON CALL, AND WHO COMES AFTER THEM");
        lines.addAll(OnCallText.of(terminal, moments, services));
        lines.add("");
        lines.addAll(people(terminal, people));
        lines.add("");
        lines.addAll(commands(temporal));
        return lines;
    }

    private static List<String> whenDown() {
        return List.of(
                "FIRST",
                "  1. Call the person on call for the service by telephone. No answer in the time below: the next in the list.",
                "  2. Whoever answers first leads, writes down times, and says so in the team's channel.",
                "  3. Start Zephyr again: ./zephyr up --detach. Incidents live in Temporal and go on where they were.",
                "  4. While it is away nobody is rung by it: look through open incidents with the commands below.");
    }

    private static List<String> people(Terminal terminal, List<JsonNode> people) {
        Table table = new Table(Page.INDENT, "PERSON", "NAME", "ZONE", "REACHED BY", "NUMBER (fill in by hand)");
        for (JsonNode person : people) {
            List<String> kinds = methods(person);
            table.row(
                    text(person, "id"),
                    text(person, "name"),
                    text(person, "zone"),
                    kinds.isEmpty() ? "see people.yaml" : String.join(", ", kinds),
                    "______________________");
        }
        List<String> lines = new ArrayList<>();
        lines.add("PEOPLE (Zephyr never shows addresses: they stand in people.yaml of the catalogue)");
        lines.addAll(table.lines(terminal));
        return lines;
    }

    private static List<String> methods(JsonNode person) {
        List<String> kinds = new ArrayList<>();
        for (JsonNode method : each(person.path("methods"), "")) {
            kinds.add(method.isObject() ? text(method, "kind") : Page.plain(method));
        }
        return kinds.isEmpty() ? texts(person, "kinds") : kinds;
    }

    private static List<String> commands(String temporal) {
        return List.of(
                "WITHOUT ZEPHYR'S OWN COMMANDS (the temporal command line, against Temporal itself)",
                "  Open incidents:",
                "    temporal workflow list" + temporal
                        + " --query 'WorkflowType=\"Incident\" AND ExecutionStatus=\"Running\"'",
                "  Those that nobody has answered:",
                "    temporal workflow list" + temporal
                        + " --query 'WorkflowType=\"Incident\" AND ExecutionStatus=\"Running\" AND ZephyrAcknowledged=false'",
                "  What one says of itself (needs a running worker):",
                "    temporal workflow query" + temporal + " --workflow-id incident/CODE --type incident",
                "  Acknowledge, it stops the ladder and is marked as unverified:",
                "    temporal workflow signal" + temporal
                        + " --workflow-id incident/CODE --name acknowledge --input '{\"by\":\"alice\"}'",
                "  Resolve, if the policy allows it:",
                "    temporal workflow signal" + temporal
                        + " --workflow-id incident/CODE --name resolve --input '{\"by\":\"alice\",\"text\":\"why\"}'",
                "  CODE is the part of an incident's id before the hyphen. Signals wait in Temporal until a worker is back.");
    }
}
