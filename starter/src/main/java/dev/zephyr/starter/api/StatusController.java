package dev.zephyr.starter.api;

import dev.zephyr.catalogue.directory.CatalogueStore;
import dev.zephyr.starter.Settings;
import dev.zephyr.starter.temporal.TemporalServer;
import dev.zephyr.starter.temporal.TemporalSettings;
import dev.zephyr.starter.web.Json;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What runs here, on what, with which data. */
@RestController
class StatusController {

    private final Settings settings;
    private final TemporalSettings chosen;
    private final TemporalServer temporal;
    private final CatalogueStore store;
    private final Clock clock;

    StatusController(
            Settings settings, TemporalSettings chosen, TemporalServer temporal, CatalogueStore store, Clock clock) {
        this.settings = settings;
        this.chosen = chosen;
        this.temporal = temporal;
        this.store = store;
        this.clock = clock;
    }

    private record Status(
            String version, Engine temporal, Files catalogue, Set<String> policies, int port, String dataFolder) {}

    /**
     * The Temporal server.
     *
     * @param kind {@code child}, {@code remote} or {@code trial}
     */
    private record Engine(
            String kind, String describe, @Nullable URI ui) {}

    private record Files(String folder, String digest, long ageSeconds, List<CatalogueController.Found> findings) {}

    @GetMapping("/api/v1/status")
    ResponseEntity<String> status(HttpServletRequest request) {
        CatalogueStore.State state = store.state();
        Duration age = Duration.between(state.confirmedAt(), clock.instant());
        return Json.ok(new Status(
                version(),
                new Engine(kind(), temporal.describe(), temporal.ui().orElse(null)),
                new Files(
                        settings.data().resolve("catalogue").toString(),
                        state.catalogue().digest(),
                        Math.max(0, age.toSeconds()),
                        CatalogueController.Found.all(state.findings())),
                state.catalogue().policies().keySet(),
                request.getLocalPort(),
                settings.data().toString()));
    }

    private static String version() {
        String built = Settings.class.getPackage().getImplementationVersion();
        return Objects.requireNonNullElse(built, "development");
    }

    private String kind() {
        if (chosen instanceof TemporalSettings.Trial) {
            return "trial";
        }
        return chosen instanceof TemporalSettings.Remote ? "remote" : "child";
    }
}
