package dev.zephyr.starter.api;

import dev.zephyr.starter.web.Json;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who would be called for a service, now or at another time. */
@RestController
class OnCallController {

    private final OnCallPaths paths;
    private final Clock clock;

    OnCallController(OnCallPaths paths, Clock clock) {
        this.paths = paths;
        this.clock = clock;
    }

    @GetMapping("/api/v1/oncall")
    ResponseEntity<String> onCall(
            @RequestParam(name = "service", required = false) @Nullable String service,
            @RequestParam(name = "at", required = false) @Nullable String at) {
        return Json.ok(paths.at(Moment.parse(at, clock.instant()), service));
    }
}
