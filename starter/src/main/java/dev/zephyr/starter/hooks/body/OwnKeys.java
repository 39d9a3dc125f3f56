package dev.zephyr.starter.hooks.body;

import java.util.Optional;
import java.util.regex.Pattern;

/** Tells what we caused ourselves: an incident that we opened at another tool must not come back as a new one. */
final class OwnKeys {

    /** An incident's id, alone or at the beginning of a page's key. */
    private static final Pattern OURS = Pattern.compile("[a-z2-7]{12}-[0-9a-z]{6,7}(/.*)?");

    private OwnKeys() {}

    /** The incident whose page has this key. */
    static Optional<String> incident(String key) {
        return areOurs(key) ? Optional.of(key.split("/", 2)[0]) : Optional.empty();
    }

    static boolean areOurs(String key) {
        return OURS.matcher(key).matches();
    }
}
