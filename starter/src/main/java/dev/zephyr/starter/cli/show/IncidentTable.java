package dev.zephyr.starter.cli.show;

import static dev.zephyr.starter.cli.remote.Reading.instant;
import static dev.zephyr.starter.cli.remote.Reading.isTrue;
import static dev.zephyr.starter.cli.remote.Reading.text;
import static dev.zephyr.starter.cli.remote.Reading.texts;

import com.fasterxml.jackson.databind.JsonNode;
import dev.zephyr.starter.cli.terminal.Moments;
import dev.zephyr.starter.cli.terminal.Style;
import dev.zephyr.starter.cli.terminal.Table;
import dev.zephyr.starter.cli.terminal.Terminal;
import java.util.List;

/** Incidents one a line, with as much of each id as tells them apart. */
public final class IncidentTable {

    private static final int SHORTEST_ID = 6;

    private IncidentTable() {}

    public static List<String> of(Terminal terminal, Moments moments, List<JsonNode> incidents) {
        List<String> ids = incidents.stream().map(it -> text(it, "id")).toList();
        Page page = new Page(terminal, moments);
        Table table = new Table("", "ID", "SEVERITY", "PHASE", "TITLE", "SERVICE", "IC", "OPENED", "WAITS FOR");
        for (JsonNode incident : incidents) {
            table.row(
                    page.paint(Style.BOLD, shortened(text(incident, "id"), ids)),
                    text(incident, "severity"),
                    text(incident, "phase"),
                    (isTrue(incident, "drill") ? "[DRILL] " : "") + text(incident, "title"),
                    text(incident, "service"),
                    commander(page, incident),
                    instant(incident, "opened").map(moments::relative).orElse(""),
                    waits(page, incident));
        }
        page.table(table);
        incidents.stream()
                .filter(incident -> !texts(incident, "attention").isEmpty())
                .forEach(incident -> page.line(page.paint(
                        Style.ALARM,
                        "ATTENTION  " + shortened(text(incident, "id"), ids) + "  "
                                + String.join("; ", texts(incident, "attention")))));
        return page.lines();
    }

    /** What nobody is called for any more, each with the command that mends it. Ids are whole: no table tells them apart. */
    public static List<String> terminated(Terminal terminal, List<JsonNode> incidents) {
        return incidents.stream()
                .map(it -> terminal.paint(
                        Style.ALARM,
                        "TERMINATED  " + text(it, "severity") + "  " + text(it, "title")
                                + ": nobody is paged for it any more. Bring it back: zephyr incident restore "
                                + text(it, "id") + " --reason \"terminated by mistake\""))
                .toList();
    }

    private static String commander(Page page, JsonNode incident) {
        String ic = text(incident, "ic");
        boolean acknowledged = isTrue(incident, "acknowledged");
        String shown = ic.isEmpty() ? "nobody" : ic;
        return acknowledged ? shown : page.paint(Style.WARNING, shown + ", not acknowledged");
    }

    private static String waits(Page page, JsonNode incident) {
        String what = text(incident, "waitingFor");
        return instant(incident, "nextDeadline")
                .map(due -> (what.isEmpty() ? "next clock" : what) + " "
                        + page.moments().relative(due))
                .orElse(what);
    }

    private static String shortened(String id, List<String> ids) {
        for (int length = SHORTEST_ID; length < id.length(); length++) {
            String prefix = id.substring(0, length);
            if (ids.stream().filter(other -> other.startsWith(prefix)).count() == 1) {
                return prefix;
            }
        }
        return id;
    }
}
