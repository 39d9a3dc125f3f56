package dev.zephyr.starter.cli.show;

import com.fasterxml.jackson.databind.JsonNode;
import dev.zephyr.starter.cli.remote.Reading;
import dev.zephyr.starter.cli.terminal.Plain;
import dev.zephyr.starter.cli.terminal.Style;
import dev.zephyr.starter.cli.terminal.Table;
import dev.zephyr.starter.cli.terminal.Terminal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** What a delivery would do, an incident a block. */
public final class IntakeText {

    private IntakeText() {}

    /** In words; {@code proved} tells whether the person gave what its sender proves itself by. */
    public static List<String> of(Terminal terminal, JsonNode answer, boolean proved) {
        List<String> lines = new ArrayList<>();
        if (proved) {
            String proof = Reading.text(answer, "proof");
            lines.add(
                    proof.equals("yes")
                            ? "Its sender would be let in."
                            : terminal.paint(Style.ALARM, "Its sender would be refused: " + proof));
        }
        if (answer.hasNonNull("problem")) {
            lines.add(terminal.paint(Style.ALARM, "It could not be read: " + text(answer, "problem")));
            lines.add("What can not be read opens one incident of the route, for its catch-all.");
        }
        if (answer.hasNonNull("ignored")) {
            lines.add("Nothing would be done: " + text(answer, "ignored"));
        }
        if (answer.path("omitted").asInt() > 0) {
            lines.add("Its source left out " + answer.path("omitted").asInt() + " alerts.");
        }
        answer.path("incidents").forEach(incident -> block(terminal, lines, incident));
        return lines;
    }

    private static void block(Terminal terminal, List<String> lines, JsonNode incident) {
        boolean opens = incident.path("opens").asBoolean();
        lines.add("");
        lines.add(terminal.paint(Style.BOLD, text(incident, "title")));
        lines.add(
                opens
                        ? "  opens an incident, or joins the one that is open"
                        : "  clears; an incident that is open "
                                + (incident.path("resolves").asBoolean() ? "is resolved" : "asks to be resolved"));
        Table table = new Table("  ");
        table.row("key", text(incident, "code"));
        table.row("service", service(incident));
        table.row("team", text(incident, "team"));
        table.row("policy", text(incident, "policy"));
        table.row("severity", text(incident, "severity") + answers(incident.path("answers")));
        table.row("flags", joined(incident.path("flags")));
        lines.addAll(table.lines(terminal));
        for (JsonNode alert : incident.path("alerts")) {
            boolean firing = alert.path("firing").asBoolean();
            lines.add("  " + (firing ? "fires  " : "clears ") + text(alert, "name") + " since "
                    + text(alert, "startsAt"));
            lines.add("    by " + text(alert, "rule"));
            if (alert.hasNonNull("heldBy")) {
                JsonNode silence = alert.path("heldBy");
                lines.add(terminal.paint(
                        Style.WARNING,
                        "    held by silence " + text(silence, "id") + " of " + text(silence, "by") + " until "
                                + text(silence, "until")));
            }
            lines.add("    " + labels(alert.path("labels")));
        }
    }

    private static String service(JsonNode incident) {
        String service = text(incident, "service");
        if (incident.path("serviceKnown").asBoolean()) {
            return service;
        }
        String who = text(incident, "team").isEmpty() ? joined(incident.path("catchAll")) : "the team";
        return (service.isEmpty() ? "none" : service + ", not in services.yaml") + ": " + who + " is called";
    }

    private static String answers(JsonNode answers) {
        return answers.isEmpty() ? "" : "  (" + labels(answers) + ")";
    }

    private static String labels(JsonNode labels) {
        return labels.properties().stream()
                .map(label -> Plain.line(label.getKey() + "=" + label.getValue().asText()))
                .collect(Collectors.joining("  "));
    }

    private static String joined(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(element -> Plain.line(element.asText()))
                .collect(Collectors.joining(", "));
    }

    private static String text(JsonNode node, String name) {
        return Reading.text(node, name);
    }
}
