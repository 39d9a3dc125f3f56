package dev.zephyr.starter.api;

import dev.zephyr.catalogue.directory.CatalogueStore;
import dev.zephyr.catalogue.directory.ExpectedHeartbeat;
import dev.zephyr.heartbeat.Heartbeat;
import dev.zephyr.heartbeat.HeartbeatPlan;
import dev.zephyr.starter.client.Heartbeats;
import dev.zephyr.starter.web.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The heartbeats that routes expect, and how each stands. */
@RestController
class HeartbeatController {

    private final CatalogueStore store;
    private final Heartbeats heartbeats;

    HeartbeatController(CatalogueStore store, Heartbeats heartbeats) {
        this.store = store;
        this.heartbeats = heartbeats;
    }

    /**
     * One heartbeat.
     *
     * @param status {@code beats}, {@code silent}, or {@code expected} before the first beat
     * @param due when its silence is an alert; null while it is silent
     */
    private record Expected(
            String route,
            String service,
            String status,
            Duration every,
            @Nullable Instant lastBeat,
            @Nullable Instant silentSince,
            @Nullable Instant due) {

        static Expected of(HeartbeatPlan plan, Optional<Heartbeat> known) {
            return new Expected(
                    plan.route(),
                    plan.service(),
                    known.map(Heartbeat::status).orElse("expected"),
                    plan.every(),
                    known.map(Heartbeat::lastBeat).orElse(null),
                    known.map(Heartbeat::silentSince).orElse(null),
                    known.filter(it -> it.silentSince() == null)
                            .map(Heartbeat::due)
                            .orElse(null));
        }
    }

    @GetMapping("/api/v1/heartbeats")
    ResponseEntity<String> all() {
        List<Expected> all = store.catalogue().routes().values().stream()
                .map(route -> route.heartbeat())
                .filter(Objects::nonNull)
                .map(ExpectedHeartbeat::plan)
                .map(plan -> Expected.of(plan, heartbeats.of(plan.route())))
                .toList();
        return Json.ok(all);
    }
}
