package dev.zephyr.starter.hooks.door;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Requests at the door. */
public final class Knocks {

    public static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

    /** Nothing of Amazon is asked for. */
    static final Amazon NO_AMAZON = address -> {
        throw new IOException("nobody should have asked for " + address);
    };

    private Knocks() {}

    /** A request with these headers: names and values in turn. */
    public static Knock with(String body, String... headers) {
        return with(body.getBytes(StandardCharsets.UTF_8), headers);
    }

    public static Knock with(byte[] body, String... headers) {
        Map<String, List<String>> byName = new TreeMap<>();
        for (int i = 0; i < headers.length; i += 2) {
            byName.put(headers[i], List.of(headers[i + 1]));
        }
        return new Knock(byName, "", body, NOW);
    }
}
