package dev.zephyr.starter.cli.demo;

import static dev.zephyr.starter.cli.remote.Reading.each;
import static dev.zephyr.starter.cli.remote.Reading.entries;
import static dev.zephyr.starter.cli.remote.Reading.instant;
import static dev.zephyr.starter.cli.remote.Reading.text;

import com.fasterxml.jackson.databind.JsonNode;
import dev.zephyr.starter.cli.show.IncidentText;
import dev.zephyr.starter.cli.terminal.Moments;
import dev.zephyr.starter.cli.terminal.Table;
import dev.zephyr.starter.cli.terminal.Terminal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What is owed on an incident, with the times that the policy gives and those of the drill. */
final class Owed {

    private Owed() {}

    private record Line(String name, String owner, Duration allowed, Instant due) {}

    static List<String> table(Terminal terminal, Moments moments, JsonNode view, JsonNode policy, int scale) {
        Table table = new Table("  ", "WHAT", "WHOSE", "THE POLICY GIVES", "IN THIS DRILL");
        for (Line line : lines(view, policy, scale)) {
            table.row(line.name(), line.owner(), spell(line.allowed()), moments.relative(line.due()));
        }
        return table.lines(terminal);
    }

    private static List<Line> lines(JsonNode view, JsonNode policy, int scale) {
        List<Line> lines = new ArrayList<>();
        entries(IncidentText.incidentOf(view), "duties/byId", (id, duty) -> {
            boolean owed = text(duty, "status").equals("owed");
            instant(duty, "due")
                    .filter(due -> owed)
                    .ifPresent(due -> lines.add(line(rule(policy, id), id, duty, due, scale)));
        });
        lines.sort(Comparator.comparing(Line::due));
        return lines;
    }

    private static Line line(JsonNode rule, String id, JsonNode duty, Instant due, int scale) {
        String name = text(rule, "name");
        Instant from = instant(duty, "anchoredAt").orElse(due);
        Duration allowed = Duration.between(from, due).multipliedBy(scale);
        return new Line(name.isEmpty() ? id : name, text(rule, "owner"), allowed, due);
    }

    private static JsonNode rule(JsonNode policy, String id) {
        return each(policy.path("obligations"), "").stream()
                .filter(rule -> text(rule, "id").equals(id))
                .findFirst()
                .orElse(policy.path("none"));
    }

    /** Policies speak of 72 hours, not of three days. */
    private static String spell(Duration allowed) {
        Duration rounded = Duration.ofMinutes(Math.round(allowed.toSeconds() / 60.0));
        boolean hours = rounded.toMinutesPart() == 0 && rounded.toHours() > 0 && rounded.toHours() <= 96;
        return hours ? rounded.toHours() + " h" : Moments.spell(rounded);
    }
}
