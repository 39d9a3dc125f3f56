package dev.zephyr.starter.hooks.body;

import dev.zephyr.catalogue.directory.Authentication;
import dev.zephyr.catalogue.directory.Mapping;
import dev.zephyr.catalogue.directory.Route;
import dev.zephyr.catalogue.directory.Source;
import dev.zephyr.starter.ExampleFolder;
import dev.zephyr.starter.hooks.Payloads;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Requests of senders that were let in. */
public final class Senders {

    public static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

    private static final Route GENERIC = generic();

    private Senders() {}

    public static Received received(Source source, String body) {
        return received(source, body.getBytes(StandardCharsets.UTF_8), Map.of());
    }

    public static Received received(Source source, byte[] body, Map<String, String> headers) {
        return received(source, Mapping.PLAIN, body, headers);
    }

    static Received received(Source source, Mapping mapping, byte[] body, Map<String, String> headers) {
        Route route = new Route(
                "test",
                source,
                Authentication.TOKEN,
                List.of(),
                GENERIC.handling(),
                List.of(),
                mapping,
                GENERIC.catchAll(),
                null);
        return new Received(route, body, name -> Optional.ofNullable(headers.get(name)), NOW);
    }

    /** A sample of a real sender, read. */
    static Delivery sample(Source source, String name) throws Exception {
        return Bodies.read(received(source, Payloads.bytes(name), Map.of()));
    }

    private static Route generic() {
        try {
            Path folder = Files.createTempDirectory(Path.of("target"), "senders");
            return ExampleFolder.in(folder).open().catalogue().route("generic").orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
