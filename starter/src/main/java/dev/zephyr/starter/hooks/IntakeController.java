package dev.zephyr.starter.hooks;

import dev.zephyr.catalogue.directory.CatalogueStore;
import dev.zephyr.catalogue.directory.Route;
import dev.zephyr.starter.hooks.door.Knock;
import dev.zephyr.starter.web.Json;
import dev.zephyr.starter.web.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Says what a delivery would do, without doing it. */
@RestController
class IntakeController {

    /** Before the name of a header of the delivery: others belong to the question. */
    private static final String TRIED = "Tried-";

    private final CatalogueStore store;
    private final Preview preview;
    private final Clock clock;

    IntakeController(CatalogueStore store, Preview preview, Clock clock) {
        this.store = store;
        this.preview = preview;
        this.clock = clock;
    }

    /** Takes the delivery's body and query as they are, and its headers behind {@code Tried-}. */
    @PostMapping("/api/v1/intake/{route}/test")
    ResponseEntity<String> test(@PathVariable("route") String id, HttpServletRequest request) throws IOException {
        Route route = store.catalogue()
                .route(id)
                .orElseThrow(() -> Problem.of(
                                404,
                                "unknown-route",
                                "there is no route \"" + id + "\"; there are "
                                        + String.join(
                                                ", ", store.catalogue().routes().keySet()))
                        .failure());
        Knock head = Entrance.head(request, TRIED, clock.instant());
        return Json.ok(preview.of(route, head.with(Json.body(request))));
    }
}
