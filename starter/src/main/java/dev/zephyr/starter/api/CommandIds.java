package dev.zephyr.starter.api;

import java.util.UUID;
import java.util.regex.Pattern;

/** What makes a repeated request the same command. */
final class CommandIds {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{8,64}");

    private CommandIds() {}

    static String check(Fields fields, String given) {
        if (given.isEmpty()) {
            return UUID.randomUUID().toString();
        }
        if (!FORM.matcher(given).matches()) {
            fields.refuse("commandId", given, "8 to 64 letters, digits, _ and -, for example a UUID");
        }
        return given;
    }
}
