package dev.zephyr.starter.api;

import dev.zephyr.readiness.Lack;
import dev.zephyr.readiness.Readiness;
import dev.zephyr.readiness.Topic;
import dev.zephyr.starter.web.Json;
import dev.zephyr.worker.ReadinessCheck;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whether an incident could be gone through now, and what lacks. */
@RestController
class ReadinessController {

    private final ReadinessCheck check;

    ReadinessController(ReadinessCheck check) {
        this.check = check;
    }

    private record Checked(String policy, boolean ready, List<Part> parts) {}

    private record Part(String topic, boolean ready, List<Said> lacks) {}

    private record Said(String about, String problem, String remedy) {}

    @GetMapping("/api/v1/readiness")
    ResponseEntity<String> readiness() {
        List<Checked> policies =
                check.now().stream().map(ReadinessController::checked).toList();
        return Json.ok(Map.of("ready", policies.stream().allMatch(Checked::ready), "policies", policies));
    }

    private static Checked checked(Readiness readiness) {
        return new Checked(
                readiness.policy(),
                readiness.isReady(),
                readiness.asked().stream()
                        .map(topic -> part(topic, readiness.lacks(topic)))
                        .toList());
    }

    private static Part part(Topic topic, List<Lack> lacks) {
        return new Part(
                topic.wire(),
                lacks.isEmpty(),
                lacks.stream()
                        .map(lack -> new Said(lack.about(), lack.problem(), lack.remedy()))
                        .toList());
    }
}
