package dev.zephyr.integration;

import dev.zephyr.communication.Announcement;

/** What is told, cut to what a vendor takes. */
public final class Words {

    private static final String CUT = "…";

    private Words() {}

    /** On one line, for titles. */
    public static String line(String text, int longest) {
        return cut(text.replaceAll("\\s+", " ").strip(), longest);
    }

    public static String cut(String text, int longest) {
        boolean fits = text.codePointCount(0, text.length()) <= longest;
        return fits ? text : text.substring(0, text.offsetByCodePoints(0, longest - 1)) + CUT;
    }

    /** Title and text as one. */
    public static String whole(Announcement said, int longest) {
        return cut(said.title() + "\n\n" + said.text(), longest);
    }
}
