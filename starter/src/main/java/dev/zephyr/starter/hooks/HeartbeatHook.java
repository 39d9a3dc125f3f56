package dev.zephyr.starter.hooks;

import dev.zephyr.catalogue.directory.CatalogueStore;
import dev.zephyr.catalogue.directory.ExpectedHeartbeat;
import dev.zephyr.catalogue.directory.Route;
import dev.zephyr.starter.client.Heartbeats;
import dev.zephyr.starter.hooks.door.Doorkeeper;
import dev.zephyr.starter.hooks.door.Knock;
import dev.zephyr.starter.hooks.door.ProofDelayed;
import dev.zephyr.starter.web.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where a job says that it is alive; whatever else it sends does not matter. */
@RestController
class HeartbeatHook {

    private final CatalogueStore store;
    private final Doorkeeper doorkeeper;
    private final Heartbeats heartbeats;
    private final Clock clock;

    HeartbeatHook(CatalogueStore store, Doorkeeper doorkeeper, Heartbeats heartbeats, Clock clock) {
        this.store = store;
        this.doorkeeper = doorkeeper;
        this.heartbeats = heartbeats;
        this.clock = clock;
    }

    @PostMapping("/hooks/heartbeat/{route}")
    ResponseEntity<String> beat(@PathVariable("route") String id, HttpServletRequest request)
            throws IOException, ProofDelayed {
        String source =
                store.catalogue().route(id).map(route -> route.source().word()).orElse("");
        Knock knock = HookController.knock(request, clock.instant());
        Optional<Route> route = doorkeeper.admit(store.catalogue(), source, id, knock);
        if (route.isEmpty()) {
            throw Problem.of(401, "unauthorized", "the route or its secret is wrong: compare both with routes.yaml")
                    .failure();
        }
        ExpectedHeartbeat expected = route.get().heartbeat();
        if (expected == null) {
            throw Problem.of(
                            404,
                            "no-heartbeat",
                            "route " + route.get().id() + " expects no heartbeat: write one into routes.yaml, for"
                                    + " example heartbeat: { every: 5m, service: checkout }")
                    .failure();
        }
        heartbeats.beat(expected.plan());
        return ResponseEntity.accepted().build();
    }
}
