package dev.zephyr.catalogue.directory;

import java.util.regex.Pattern;

/** What may be written as an address of mail. */
final class MailAddress {

    private static final String ONE = "[^\\s@<>,;:\"]+@[^\\s@<>,;:\"]+";
    private static final Pattern ADDRESS = Pattern.compile(ONE);
    private static final Pattern NAMED = Pattern.compile("[^\\p{Cntrl}<>@,;:\"]+ <" + ONE + ">");
    private static final Pattern LISTED = Pattern.compile("[^\\s=]+=" + ONE);

    private MailAddress() {}

    static boolean isAddress(String text) {
        return ADDRESS.matcher(text).matches();
    }

    static boolean isSender(String text) {
        return isAddress(text) || NAMED.matcher(text).matches();
    }

    static boolean isListed(String text) {
        return LISTED.matcher(text).matches();
    }
}
