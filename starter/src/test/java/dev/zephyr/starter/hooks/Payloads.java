package dev.zephyr.starter.hooks;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/** Bodies of real senders. */
public final class Payloads {

    private Payloads() {}

    public static byte[] bytes(String name) throws IOException {
        try (InputStream stream = Payloads.class.getResourceAsStream("/payloads/" + name + ".json")) {
            return Objects.requireNonNull(stream, name).readAllBytes();
        }
    }
}
