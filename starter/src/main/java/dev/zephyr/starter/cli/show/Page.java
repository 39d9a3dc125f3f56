package dev.zephyr.starter.cli.show;

import com.fasterxml.jackson.databind.JsonNode;
import dev.zephyr.starter.cli.terminal.Moments;
import dev.zephyr.starter.cli.terminal.Plain;
import dev.zephyr.starter.cli.terminal.Style;
import dev.zephyr.starter.cli.terminal.Table;
import dev.zephyr.starter.cli.terminal.Terminal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Lines being put together for one terminal. */
final class Page {

    static final String INDENT = "  ";

    private final Terminal terminal;
    private final Moments moments;
    private final List<String> lines = new ArrayList<>();

    Page(Terminal terminal, Moments moments) {
        this.terminal = terminal;
        this.moments = moments;
    }

    /** A value that is a text by itself. */
    static String plain(JsonNode node) {
        return Plain.line(node.asText(""));
    }

    Moments moments() {
        return moments;
    }

    String paint(Style style, String text) {
        return terminal.paint(style, text);
    }

    void line(String line) {
        lines.add(line);
    }

    /** A heading with an empty line above it. */
    void section(String title) {
        if (!lines.isEmpty()) {
            lines.add("");
        }
        lines.add(terminal.paint(Style.BOLD, title));
    }

    /** A section with a table, left out when there is nothing in it. */
    void section(String title, Table table) {
        if (!table.isEmpty()) {
            section(title);
            table(table);
        }
    }

    void table(Table table) {
        lines.addAll(table.lines(terminal));
    }

    /** {@code 4 min ago, 10:42 CET (09:42 UTC)}. */
    String full(Instant instant) {
        return moments.relative(instant) + ", " + moments.stamp(instant);
    }

    List<String> lines() {
        return List.copyOf(lines);
    }
}
