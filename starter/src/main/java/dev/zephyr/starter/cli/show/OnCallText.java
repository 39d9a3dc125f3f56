package dev.zephyr.starter.cli.show;

import static dev.zephyr.starter.cli.remote.Reading.each;
import static dev.zephyr.starter.cli.remote.Reading.text;

import com.fasterxml.jackson.databind.JsonNode;
import dev.zephyr.starter.cli.terminal.Moments;
import dev.zephyr.starter.cli.terminal.Style;
import dev.zephyr.starter.cli.terminal.Table;
import dev.zephyr.starter.cli.terminal.Terminal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Who is on call for each service, with the escalation path that an unanswered page climbs (M-29). */
public final class OnCallText {

    private OnCallText() {}

    public static List<String> of(Terminal terminal, Moments moments, List<JsonNode> services) {
        Page page = new Page(terminal, moments);
        for (JsonNode service : services) {
            page.section(text(service, "service") + heading(service));
            Table table = new Table(Page.INDENT);
            table.row("now", names(page, service.path("now")), "");
            table.row("next", names(page, service.path("next")), "");
            path(page, service, table);
            page.table(table);
        }
        return page.lines();
    }

    private static String heading(JsonNode service) {
        String team = text(service, "team");
        String policy = text(service, "policy");
        return (team.isEmpty() ? "" : "  team " + team) + (policy.isEmpty() ? "" : ", policy " + policy);
    }

    private static void path(Page page, JsonNode service, Table table) {
        List<JsonNode> levels = each(service.path("path"), "");
        if (levels.isEmpty()) {
            table.row("path", page.paint(Style.ALARM, "none: nobody would be called, give the service a policy"), "");
        }
        int step = 1;
        for (JsonNode level : levels) {
            String within = text(level, "answerWithin");
            table.row(
                    step + ". " + text(level, "name"),
                    names(page, level.path("people")),
                    within.isEmpty() ? "" : "answers within " + span(within));
            step++;
        }
    }

    static String names(Page page, JsonNode people) {
        List<String> names = names(people);
        return names.isEmpty() ? page.paint(Style.WARNING, "nobody") : String.join(", ", names);
    }

    /** Names, whether the server gives ids, names or whole people. */
    static List<String> names(JsonNode people) {
        List<String> names = new ArrayList<>();
        for (JsonNode person : each(people, "")) {
            String name = person.isObject() ? text(person, "name") : "";
            String id = person.isObject() ? text(person, "id") : Page.plain(person);
            names.add(name.isEmpty() || name.equals(id) ? id : name + " (" + id + ")");
        }
        return names.stream().distinct().toList();
    }

    /** Policies write spans, the wire may have ISO ones. */
    static String span(String text) {
        return text.startsWith("PT") ? Moments.spell(Duration.parse(text)) : text;
    }
}
