package dev.zephyr.starter.hooks.body;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Takes values out of a stranger's JSON: nothing longer than a person reads, no control characters, no odd links. */
public final class Texts {

    public static final int LONGEST_NAME = 200;

    static final int LONGEST_SUMMARY = 1000;
    static final int LONGEST_VALUE = 300;

    private static final int LONGEST_WORD = 60;
    private static final int MOST_ENTRIES = 40;
    private static final int LONGEST_LINK = 2000;
    private static final int DIGEST_LENGTH = 16;

    private static final Pattern LINK = Pattern.compile("https?://[^\\s\"'<>]+");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\n\t]]");

    private static final Pattern GAP = Pattern.compile("\\s+");

    private Texts() {}

    /** A value's text; empty when it is absent or no plain value. */
    static String of(JsonNode node, String name) {
        JsonNode value = node.path(name);
        return value.isValueNode() && !value.isNull() ? value.asText() : "";
    }

    static String first(String... texts) {
        for (String text : texts) {
            if (!text.isBlank()) {
                return text;
            }
        }
        return "";
    }

    public static String capped(String text, int longest) {
        String clean = CONTROL.matcher(text).replaceAll(" ").strip();
        return clean.length() <= longest ? clean : clean.substring(0, cut(clean, longest - 1)) + "…";
    }

    /** A stranger's word as part of a message of ours: short, and on one line, so that it can not pose as another. */
    static String word(String text) {
        return capped(GAP.matcher(text).replaceAll(" "), LONGEST_WORD);
    }

    private static int cut(String text, int at) {
        return Character.isHighSurrogate(text.charAt(at - 1)) ? at - 1 : at;
    }

    static Map<String, String> labels(JsonNode object) {
        Map<String, String> labels = new TreeMap<>();
        object.properties().stream()
                .filter(entry -> entry.getValue().isValueNode())
                .limit(MOST_ENTRIES)
                .forEach(entry -> labels.put(
                        capped(entry.getKey(), LONGEST_NAME),
                        capped(entry.getValue().asText(), LONGEST_VALUE)));
        return labels;
    }

    /** Labels of {@code env:prod, team:web, urgent}; a tag without a value is a label that is true. */
    static Map<String, String> tags(String text) {
        Map<String, String> labels = new TreeMap<>();
        Stream.of(text.split(",", MOST_ENTRIES + 1))
                .map(String::strip)
                .filter(tag -> !tag.isEmpty())
                .limit(MOST_ENTRIES)
                .forEach(tag -> {
                    int colon = tag.indexOf(':');
                    String name = colon < 1 ? tag : tag.substring(0, colon).strip();
                    String value = colon < 1 ? "true" : tag.substring(colon + 1).strip();
                    labels.putIfAbsent(capped(name, LONGEST_NAME), capped(value, LONGEST_VALUE));
                });
        return labels;
    }

    /** Only what a browser may open. */
    static Optional<String> link(String text) {
        return Optional.of(text.strip())
                .filter(link ->
                        link.length() <= LONGEST_LINK && LINK.matcher(link).matches());
    }

    /** An identity for a source that gives none. */
    static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, DIGEST_LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
