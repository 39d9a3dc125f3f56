package dev.zephyr.starter.hooks.door;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A request at the door, before anything of its body is understood. */
public final class Knock {

    private final Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final String query;
    private final byte[] body;
    private final Instant at;

    /**
     * Takes down what came.
     *
     * @param query as it stands behind the question mark; empty for none
     * @param body as it came, which nobody changes
     * @param at when it came, by our clock
     */
    public Knock(Map<String, List<String>> headers, String query, byte[] body, Instant at) {
        headers.forEach((name, values) ->
                this.headers.computeIfAbsent(name, unseen -> new ArrayList<>()).addAll(values));
        this.query = query;
        this.body = body;
        this.at = at;
    }

    /** The same request once its body is read. */
    public Knock with(byte[] read) {
        return new Knock(headers, query, read, at);
    }

    public byte[] body() {
        return body;
    }

    public Instant at() {
        return at;
    }

    /** The value of a header that stands there exactly once: of two, nobody could say which one was meant. */
    public Optional<String> header(String name) {
        List<String> values = headers.getOrDefault(name, List.of());
        return values.size() == 1 ? Optional.of(values.get(0)) : Optional.empty();
    }

    /** The value of a query parameter that stands there exactly once. */
    Optional<String> parameter(String name) {
        List<String> values = new ArrayList<>();
        for (String pair : query.split("&", -1)) {
            if (pair.startsWith(name + "=")) {
                values.add(pair.substring(name.length() + 1));
            }
        }
        try {
            return values.size() == 1
                    ? Optional.of(URLDecoder.decode(values.get(0), StandardCharsets.UTF_8))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
