package dev.zephyr.report;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Rows for a spreadsheet (RFC 4180). What would be taken for a formula is told apart by a leading apostrophe. */
public final class Csv {

    private static final String END = "\r\n";

    private Csv() {}

    public static String of(List<String> header, List<List<String>> rows) {
        return Stream.concat(Stream.of(header), rows.stream()).map(Csv::row).collect(Collectors.joining());
    }

    private static String row(List<String> cells) {
        return cells.stream().map(Csv::cell).collect(Collectors.joining(",", "", END));
    }

    private static String cell(String text) {
        String safe = isFormula(text) ? "'" + text : text;
        return "\"" + safe.replace("\"", "\"\"") + "\"";
    }

    /** Spreadsheets look past spaces, and take a tab or a line's end for the beginning of a cell. */
    private static boolean isFormula(String text) {
        String shown = text.stripLeading();
        boolean control = !text.isEmpty() && "\t\r\n".indexOf(text.charAt(0)) >= 0;
        return control || (!shown.isEmpty() && "=+-@\uFF1D\uFF0B\uFF0D\uFF20".indexOf(shown.charAt(0)) >= 0);
    }
}
