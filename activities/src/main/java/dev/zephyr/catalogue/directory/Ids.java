package dev.zephyr.catalogue.directory;

import java.util.regex.Pattern;

/** What an id may be: it stands in targets, page keys and workflow ids, where slashes and colons mean something. */
final class Ids {

    static final String FORM = "an id of letters, digits and . _ @ + -";

    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_.@+-]+");

    private Ids() {}

    static String parse(String text) {
        if (!SHAPE.matcher(text).matches()) {
            throw new IllegalArgumentException("can not use \"" + text + "\" as an id: write " + FORM);
        }
        return text;
    }
}
