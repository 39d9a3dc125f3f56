package dev.zephyr.integration.local;

import dev.zephyr.communication.Announcement;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;

/** A mail message (RFC 5322). The body is always base64: no line is too long and nothing in it can end it early. */
record Eml(String key, String incident, String to, Instant at, Announcement said) {

    private static final String DOMAIN = "zephyr.invalid";
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("EEE, dd MMM uuuu HH:mm:ss Z", Locale.US)
            .withZone(ZoneOffset.UTC);
    /** An encoded word has at most 75 characters; 45 bytes make 60 of them, 12 are its frame (RFC 2047). */
    private static final int WORD_BYTES = 45;

    private static final int PLAIN_SUBJECT = 60;

    /** Made of the key, so that a repeat is told from a second message. */
    static String id(String key) {
        return "<" + Names.digest(key) + "@" + DOMAIN + ">";
    }

    String text() {
        String body = Base64.getMimeEncoder().encodeToString(said.text().getBytes(StandardCharsets.UTF_8));
        return String.join(
                "\r\n",
                "Message-ID: " + id(key),
                "Date: " + DATE.format(at),
                "From: Zephyr <zephyr@" + DOMAIN + ">",
                "To: " + oneLine(to).replaceAll("\\s*,\\s*", ",\r\n "),
                "Subject: " + subject(oneLine(said.title())),
                "References: " + id("incident/" + incident),
                "Auto-Submitted: auto-generated",
                "MIME-Version: 1.0",
                "Content-Type: text/plain; charset=UTF-8",
                "Content-Transfer-Encoding: base64",
                "",
                body,
                "");
    }

    /** A line break in a header would begin a header of the writer's choice. */
    private static String oneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u0085\\u2028\\u2029]+", " ").strip();
    }

    private static String subject(String text) {
        boolean plain = text.length() <= PLAIN_SUBJECT
                && !text.contains("=?")
                && text.chars().allMatch(character -> character >= ' ' && character <= '~');
        return plain ? text : encoded(text);
    }

    private static String encoded(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        int bytes = 0;
        for (int at = 0; at < text.length(); at = text.offsetByCodePoints(at, 1)) {
            String character = Character.toString(text.codePointAt(at));
            int size = character.getBytes(StandardCharsets.UTF_8).length;
            if (bytes + size > WORD_BYTES) {
                words.add(encodedWord(word.toString()));
                word.setLength(0);
                bytes = 0;
            }
            word.append(character);
            bytes += size;
        }
        words.add(encodedWord(word.toString()));
        return String.join("\r\n ", words);
    }

    private static String encodedWord(String text) {
        return "=?UTF-8?B?" + Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8)) + "?=";
    }
}
