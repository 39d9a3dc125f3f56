package dev.zephyr.starter.cli.terminal;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Text that can not act on a terminal. What alerts and people wrote reaches the screen only through here: an escape
 * sequence in an alert's summary could otherwise hide or rewrite what a responder reads.
 */
public final class Plain {

    /** Control characters, and the marks that turn the reading direction round. */
    private static final Pattern ACTIVE =
            Pattern.compile("[\\p{Cc}\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]");

    private static final Pattern SEQUENCE =
            Pattern.compile("\\u001B\\[[0-9;?]*[ -/]*[@-~]|\\u001B\\][^\\u0007\\u001B]*(\\u0007|\\u001B\\\\)");
    private static final Pattern GAP = Pattern.compile("\\s+");

    private Plain() {}

    /** Line by line, as it was laid out. */
    public static List<String> lines(String text) {
        return SEQUENCE.matcher(text)
                .replaceAll("")
                .lines()
                .map(line -> ACTIVE.matcher(line).replaceAll("").stripTrailing())
                .toList();
    }

    /** On one line. */
    public static String line(String text) {
        String silent = SEQUENCE.matcher(text).replaceAll("");
        String oneLine = GAP.matcher(silent).replaceAll(" ");
        return ACTIVE.matcher(oneLine).replaceAll("").strip();
    }
}
