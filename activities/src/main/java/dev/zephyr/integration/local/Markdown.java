package dev.zephyr.integration.local;

/** Puts text of people into Markdown without letting it be HTML or, as a title, more than one line. */
final class Markdown {

    private Markdown() {}

    static String text(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n').replace("<", "&lt;");
    }

    static String line(String text) {
        return text(text).replaceAll("\\p{Cntrl}+", " ").strip();
    }
}
