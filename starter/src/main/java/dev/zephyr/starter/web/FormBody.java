package dev.zephyr.starter.web;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** The fields of a form body, sorted. What it says is used only after its signature was proved. */
public record FormBody(SortedMap<String, SortedSet<String>> fields) {

    /**
     * Reads a body.
     *
     * @throws Problem.Failure when it is no form
     */
    public static FormBody of(byte[] body) {
        SortedMap<String, SortedSet<String>> fields = new TreeMap<>();
        try {
            for (String pair : new String(body, StandardCharsets.UTF_8).split("&", -1)) {
                int equals = pair.indexOf('=');
                if (equals > 0) {
                    fields.computeIfAbsent(decoded(pair.substring(0, equals)), name -> new TreeSet<>())
                            .add(decoded(pair.substring(equals + 1)));
                }
            }
        } catch (IllegalArgumentException e) {
            throw Problem.of(400, "not-a-form", "the body is no form that can be read")
                    .failure();
        }
        return new FormBody(fields);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    /** Empty when there is none; of a field that stands there twice, nobody could say which one was meant. */
    public String get(String name) {
        SortedSet<String> values = fields.getOrDefault(name, new TreeSet<>());
        return values.size() == 1 ? values.first() : "";
    }
}
