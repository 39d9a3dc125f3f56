package dev.zephyr.integration.slack;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Text as Slack takes it: nothing that an alert or a person wrote can mention anybody or make a link of its own. */
final class SlackText {

    /** A section block's text; Slack refuses longer ones. */
    static final int LONGEST_SECTION = 3000;

    private static final int LONGEST_HEADER = 150;
    private static final int LONGEST_TOPIC = 250;
    private static final int LONGEST_NAME = 80;

    private SlackText() {}

    /** Mentions, channel links and special links all begin with an angle bracket. */
    static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** Plain text of a header block, which knows no markup. */
    static String header(String text) {
        String line = oneLine(text);
        return cut(line.isEmpty() ? "Incident" : line, LONGEST_HEADER);
    }

    /** Slack keeps a topic escaped and counts its characters so. */
    static String topic(String text) {
        String line = oneLine(text);
        String escaped = escape(line);
        while (escaped.length() > LONGEST_TOPIC) {
            line = line.substring(0, line.length() - 1);
            escaped = escape(line);
        }
        return escaped;
    }

    /** Parts that fit into sections, broken at line ends where that can be; escaping makes text longer, so it comes first. */
    static List<String> sections(String text) {
        List<String> sections = new ArrayList<>();
        String rest = escape(text).strip();
        while (rest.length() > LONGEST_SECTION) {
            int end = rest.lastIndexOf('\n', LONGEST_SECTION);
            end = end <= 0 ? safeEnd(rest) : end;
            sections.add(rest.substring(0, end));
            rest = rest.substring(end).strip();
        }
        if (!rest.isEmpty()) {
            sections.add(rest);
        }
        return sections;
    }

    /** Not within an escaped sign, nor between the halves of one outside the basic plane. */
    private static int safeEnd(String text) {
        int end = LONGEST_SECTION;
        int sign = text.lastIndexOf('&', end - 1);
        if (sign > end - "&amp;".length()) {
            end = sign;
        }
        return Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end;
    }

    /**
     * A channel's name: lower-case ASCII letters, digits, {@code _} and {@code -}, with a suffix that no other incident has; the
     * suffix stays whole when the name is cut.
     */
    static String channelName(String wanted, String suffix) {
        String ascii = Normalizer.normalize(wanted, Normalizer.Form.NFKD).replaceAll("\\p{M}+", "");
        String slug =
                ascii.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_]+", "-").replaceAll("^[-_]+|[-_]+$", "");
        int room = LONGEST_NAME - suffix.length() - 1;
        String head = cut(slug, room).replaceAll("-+$", "");
        return head.isEmpty() ? "incident-" + suffix : head + "-" + suffix;
    }

    private static String oneLine(String text) {
        return text.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
    }

    private static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest;
        return text.substring(0, end);
    }
}
