package dev.zephyr.starter.hooks;

import dev.zephyr.catalogue.directory.CatalogueStore;
import dev.zephyr.catalogue.directory.Route;
import dev.zephyr.starter.hooks.body.Received;
import dev.zephyr.starter.hooks.door.Doorkeeper;
import dev.zephyr.starter.hooks.door.Knock;
import dev.zephyr.starter.hooks.door.ProofDelayed;
import dev.zephyr.starter.web.Json;
import dev.zephyr.starter.web.NotJson;
import dev.zephyr.starter.web.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;

/** The only door that is open to the network. */
@RestController
class HookController {

    private final CatalogueStore store;
    private final Doorkeeper doorkeeper;
    private final Hooks hooks;
    private final Clock clock;

    HookController(CatalogueStore store, Doorkeeper doorkeeper, Hooks hooks, Clock clock) {
        this.store = store;
        this.doorkeeper = doorkeeper;
        this.hooks = hooks;
        this.clock = clock;
    }

    /** The bytes, then who sent them, then what they say: nothing of a stranger's body is understood. */
    @RequestMapping(
            path = "/hooks/{source}/{route}",
            method = {RequestMethod.POST, RequestMethod.PUT})
    CompletableFuture<ResponseEntity<String>> receive(
            @PathVariable("source") String source, @PathVariable("route") String route, HttpServletRequest request)
            throws IOException, NotJson, ProofDelayed {
        Knock knock = knock(request, clock.instant());
        Route known = doorkeeper
                .admit(store.catalogue(), source, route, knock)
                .orElseThrow(() -> Problem.of(
                                401, "unauthorized", "the route or its secret is wrong: compare both with routes.yaml")
                        .failure());
        doorkeeper.greet(known, knock);
        Received received = new Received(known, knock.body(), knock::header, knock.at());
        return hooks.accept(received, doorkeeper.secretsOf(known), DrillScale.of(known, request))
                .thenApply(accepted -> ResponseEntity.accepted()
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(Json.write(accepted)));
    }

    static Knock knock(HttpServletRequest request, Instant at) throws IOException {
        Map<String, List<String>> headers = new TreeMap<>();
        for (String name : Collections.list(request.getHeaderNames())) {
            headers.put(name, Collections.list(request.getHeaders(name)));
        }
        String query = request.getQueryString();
        return new Knock(headers, query == null ? "" : query, Json.body(request), at);
    }
}
