package dev.zephyr.starter.hooks;

import dev.zephyr.catalogue.directory.CatalogueStore;
import dev.zephyr.catalogue.directory.Route;
import dev.zephyr.starter.web.Json;
import dev.zephyr.starter.web.NotJson;
import dev.zephyr.starter.web.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** The only door that is open to the network. */
@RestController
class HookController {

    private final CatalogueStore store;
    private final Doorkeeper doorkeeper;
    private final Hooks hooks;

    HookController(CatalogueStore store, Doorkeeper doorkeeper, Hooks hooks) {
        this.store = store;
        this.doorkeeper = doorkeeper;
        this.hooks = hooks;
    }

    /** Who it is, then how large it is, then what it says: nothing of a stranger's body is read. */
    @PostMapping("/hooks/{source}/{route}")
    CompletableFuture<ResponseEntity<String>> receive(
            @PathVariable("source") String source,
            @PathVariable("route") String route,
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String authorization,
            HttpServletRequest request)
            throws IOException, NotJson {
        Optional<Route> admitted = doorkeeper.admit(store.catalogue(), source, route, authorization);
        if (admitted.isEmpty()) {
            throw Problem.of(401, "unauthorized", "the route or its secret is wrong: compare both with routes.yaml")
                    .failure();
        }
        byte[] body = Json.body(request);
        Route known = admitted.get();
        return hooks.accept(known, body, doorkeeper.secretsOf(known), DrillScale.of(known, request))
                .thenApply(accepted -> ResponseEntity.accepted()
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(Json.write(accepted)));
    }
}
