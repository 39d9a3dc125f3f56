package dev.zephyr.starter.hooks;

import com.fasterxml.jackson.databind.JsonNode;
import dev.zephyr.catalogue.directory.CatalogueStore;
import dev.zephyr.catalogue.directory.Route;
import dev.zephyr.starter.hooks.door.Knock;
import dev.zephyr.starter.web.Json;
import dev.zephyr.starter.web.NotJson;
import dev.zephyr.starter.web.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Says what a delivery would do, without doing it. */
@RestController
class IntakeController {

    private final CatalogueStore store;
    private final Preview preview;
    private final Clock clock;

    IntakeController(CatalogueStore store, Preview preview, Clock clock) {
        this.store = store;
        this.preview = preview;
        this.clock = clock;
    }

    /** Takes {@code {"headers": {name: value}, "query": "", "body": base64}}. */
    @PostMapping("/api/v1/intake/{route}/test")
    ResponseEntity<String> test(@PathVariable("route") String id, HttpServletRequest request)
            throws IOException, NotJson {
        Route route = store.catalogue()
                .route(id)
                .orElseThrow(() -> Problem.of(
                                404,
                                "unknown-route",
                                "there is no route \"" + id + "\"; there are "
                                        + String.join(
                                                ", ", store.catalogue().routes().keySet()))
                        .failure());
        return Json.ok(preview.of(route, knock(Json.read(Json.body(request)))));
    }

    private Knock knock(JsonNode asked) {
        Map<String, List<String>> headers = new TreeMap<>();
        asked.path("headers")
                .properties()
                .forEach(header -> headers.computeIfAbsent(header.getKey(), unseen -> new ArrayList<>())
                        .add(header.getValue().asText()));
        try {
            byte[] body = Base64.getDecoder().decode(asked.path("body").asText(""));
            return new Knock(headers, asked.path("query").asText(""), body, clock.instant());
        } catch (IllegalArgumentException e) {
            throw Problem.of(400, "not-base64", "the field \"body\" is not base64: encode the body's bytes")
                    .failure();
        }
    }
}
