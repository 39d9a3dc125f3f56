package dev.zephyr.starter.cli.terminal;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Aligned columns. When the screen is too narrow, the widest column gives way, so that ids and times stay whole. A table
 * without a heading has no line for it.
 */
public final class Table {

    private static final String GAP = "  ";
    private static final int NARROWEST = 8;
    private static final Pattern PAINT = Pattern.compile("\u001B\\[[0-9;]*m");

    private final List<String> heading;
    private final List<List<String>> rows = new ArrayList<>();
    private final String indent;

    public Table(String indent, String... heading) {
        this.indent = indent;
        this.heading = List.of(heading);
    }

    public void row(String... cells) {
        rows.add(List.of(cells));
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }

    public List<String> lines(Terminal terminal) {
        List<List<String>> all = new ArrayList<>();
        if (!heading.isEmpty()) {
            all.add(heading.stream()
                    .map(title -> terminal.paint(Style.DIM, title))
                    .toList());
        }
        all.addAll(rows);
        int[] widths = widths(all);
        fit(widths, terminal.width());
        return all.stream().map(row -> line(row, widths)).toList();
    }

    private static int[] widths(List<List<String>> rows) {
        int[] widths = new int[rows.stream().mapToInt(List::size).max().orElse(0)];
        for (List<String> row : rows) {
            for (int i = 0; i < row.size(); i++) {
                widths[i] = Math.max(widths[i], length(row.get(i)));
            }
        }
        return widths;
    }

    private void fit(int[] widths, int screen) {
        int used = indent.length() + GAP.length() * Math.max(0, widths.length - 1);
        for (int width : widths) {
            used += width;
        }
        while (used > screen) {
            int widest = 0;
            for (int i = 1; i < widths.length; i++) {
                widest = widths[i] > widths[widest] ? i : widest;
            }
            if (widths[widest] <= NARROWEST) {
                return;
            }
            widths[widest]--;
            used--;
        }
    }

    private String line(List<String> row, int[] widths) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) {
            String cell = cut(row.get(i), widths[i]);
            cells.add(cell + " ".repeat(widths[i] - length(cell)));
        }
        return cells.stream().collect(Collectors.joining(GAP, indent, "")).stripTrailing();
    }

    private static String cut(String cell, int width) {
        if (length(cell) <= width) {
            return cell;
        }
        String bare = PAINT.matcher(cell).replaceAll("");
        return bare.substring(0, bare.offsetByCodePoints(0, width - 1)) + "…";
    }

    private static int length(String cell) {
        String bare = PAINT.matcher(cell).replaceAll("");
        return bare.codePointCount(0, bare.length());
    }
}
