package dev.zephyr.catalogue.directory;

import java.util.regex.Pattern;

/** A number as all the world dials it (E.164). */
final class TelephoneNumber {

    static final String FORM = "a telephone number with its country, such as +15005550006";

    static final Pattern PATTERN = Pattern.compile("\\+[1-9][0-9]{6,14}");

    private TelephoneNumber() {}

    static boolean isOne(String text) {
        return PATTERN.matcher(text).matches();
    }
}
