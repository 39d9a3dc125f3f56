package dev.zephyr.starter.hooks.body;

import com.fasterxml.jackson.databind.JsonNode;
import dev.zephyr.catalogue.directory.Route;
import dev.zephyr.starter.web.Json;
import dev.zephyr.starter.web.NotJson;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/** A request of a sender that proved itself. */
public final class Received {

    private final Route route;
    private final byte[] body;
    private final Function<String, Optional<String>> header;
    private final Instant at;

    /**
     * Takes over what was let in.
     *
     * @param body as it came, which nobody changes
     * @param header the value of a header that stands there once
     * @param at when it came; counts where a source gives no time
     */
    public Received(Route route, byte[] body, Function<String, Optional<String>> header, Instant at) {
        this.route = route;
        this.body = body;
        this.header = header;
        this.at = at;
    }

    public Route route() {
        return route;
    }

    public byte[] body() {
        return body;
    }

    public Instant at() {
        return at;
    }

    /** What the body says. */
    JsonNode json() throws NotJson {
        return Json.read(body);
    }

    /** Empty when it is absent. */
    String header(String name) {
        return header.apply(name).orElse("");
    }
}
