package dev.zephyr.starter.hooks;

import dev.zephyr.catalogue.directory.CatalogueStore;
import dev.zephyr.catalogue.directory.ExpectedHeartbeat;
import dev.zephyr.catalogue.directory.Route;
import dev.zephyr.starter.client.Heartbeats;
import dev.zephyr.starter.hooks.door.Knock;
import dev.zephyr.starter.hooks.door.ProofDelayed;
import dev.zephyr.starter.web.Json;
import dev.zephyr.starter.web.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where a job says that it is alive; whatever else it sends does not matter. */
@RestController
class HeartbeatHook {

    private final CatalogueStore store;
    private final Entrance entrance;
    private final Heartbeats heartbeats;
    private final Clock clock;

    HeartbeatHook(CatalogueStore store, Entrance entrance, Heartbeats heartbeats, Clock clock) {
        this.store = store;
        this.entrance = entrance;
        this.heartbeats = heartbeats;
        this.clock = clock;
    }

    @PostMapping("/hooks/heartbeat/{route}")
    ResponseEntity<String> beat(@PathVariable("route") String id, HttpServletRequest request)
            throws IOException, ProofDelayed {
        String source =
                store.catalogue().route(id).map(route -> route.source().word()).orElse("");
        Knock knock = Entrance.head(request, clock.instant()).with(Json.body(request));
        Route route = entrance.admit(source, id, knock);
        ExpectedHeartbeat expected = route.heartbeat();
        if (expected == null) {
            throw Problem.of(
                            404,
                            "no-heartbeat",
                            "route " + route.id() + " expects no heartbeat: write one into routes.yaml, for"
                                    + " example heartbeat: { every: 5m, service: checkout }")
                    .failure();
        }
        heartbeats.beat(expected.plan());
        return ResponseEntity.accepted().build();
    }
}
