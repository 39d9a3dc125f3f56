package dev.zephyr.starter.cli.show;

import static dev.zephyr.starter.cli.remote.Reading.each;
import static dev.zephyr.starter.cli.remote.Reading.text;

import com.fasterxml.jackson.databind.JsonNode;
import dev.zephyr.starter.cli.terminal.Moments;
import dev.zephyr.starter.cli.terminal.Table;
import dev.zephyr.starter.cli.terminal.Terminal;
import java.util.List;

/** What each severity of a policy means, shown where one is picked (M-21). */
public final class SeverityText {

    private SeverityText() {}

    public static List<String> of(Terminal terminal, Moments moments, JsonNode policy) {
        Page page = new Page(terminal, moments);
        Table table = new Table(Page.INDENT);
        each(policy.path("severities"), "")
                .forEach(severity -> table.row(text(severity, "id"), text(severity, "definition")));
        page.table(table);
        return page.lines();
    }
}
