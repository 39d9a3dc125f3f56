package dev.zephyr.starter.hooks;

import dev.zephyr.catalogue.directory.Route;
import dev.zephyr.starter.hooks.body.Received;
import dev.zephyr.starter.hooks.door.Doorkeeper;
import dev.zephyr.starter.hooks.door.Knock;
import dev.zephyr.starter.hooks.door.ProofDelayed;
import dev.zephyr.starter.web.Json;
import dev.zephyr.starter.web.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
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

    private final Entrance entrance;
    private final Doorkeeper doorkeeper;
    private final Hooks hooks;
    private final Clock clock;

    HookController(Entrance entrance, Doorkeeper doorkeeper, Hooks hooks, Clock clock) {
        this.entrance = entrance;
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
            throws IOException, ProofDelayed {
        Knock head = Entrance.head(request, clock.instant());
        byte[] body;
        try {
            body = Json.body(request);
        } catch (Problem.Failure unread) {
            Route known = entrance.admitUnread(source, route, head, unread.problem());
            return hooks.refuse(known, unread.problem(), "", head.at());
        }
        Knock knock = head.with(body);
        Route known = entrance.admit(source, route, knock);
        doorkeeper.greet(known, knock);
        Received received = new Received(known, knock.body(), knock::header, knock.at());
        return hooks.accept(received, doorkeeper.secretsOf(known), DrillScale.of(known, request))
                .thenApply(accepted -> ResponseEntity.accepted()
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(Json.write(accepted)));
    }
}
