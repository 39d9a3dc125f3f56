package dev.zephyr.starter.api;

import dev.zephyr.catalogue.Finding;
import dev.zephyr.catalogue.directory.CatalogueStore;
import dev.zephyr.catalogue.lint.PolicyReader;
import dev.zephyr.policy.PolicyJson;
import dev.zephyr.starter.web.Json;
import dev.zephyr.starter.web.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the catalogue says, and what is wrong with a policy before it is used. */
@RestController
class CatalogueController {

    private final CatalogueStore store;
    private final PolicyReader reader = new PolicyReader();

    CatalogueController(CatalogueStore store) {
        this.store = store;
    }

    /**
     * A finding, with the line that people read.
     *
     * @param grade {@code error}, {@code warning} or {@code notice}
     */
    record Found(
            String grade, String file, int line, String key, String found, String problem, String remedy, String text) {

        static List<Found> all(List<Finding> findings) {
            return findings.stream().map(Found::of).toList();
        }

        private static Found of(Finding finding) {
            return new Found(
                    finding.grade().name().toLowerCase(Locale.ROOT),
                    finding.file(),
                    finding.line(),
                    finding.key(),
                    finding.found(),
                    finding.problem(),
                    finding.remedy(),
                    finding.text());
        }
    }

    /**
     * The state of the catalogue.
     *
     * @param confirmedAt when the files were last seen to say this
     * @param refused true when the files of today can not be used and an older reading counts
     */
    private record State(String digest, Instant confirmedAt, boolean refused, String change, List<Found> findings) {}

    @GetMapping("/api/v1/catalogue")
    ResponseEntity<String> catalogue() {
        CatalogueStore.State state = store.state();
        return Json.ok(new State(
                state.catalogue().digest(),
                state.confirmedAt(),
                state.isStale(),
                state.change().text(),
                Found.all(state.findings())));
    }

    @GetMapping("/api/v1/policies")
    ResponseEntity<String> policies() {
        return Json.ok(store.catalogue().policies().keySet());
    }

    @GetMapping("/api/v1/policies/{name}")
    ResponseEntity<String> policy(@PathVariable("name") String name) {
        return store.catalogue()
                .policy(name)
                .map(policy -> ResponseEntity.ok()
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(PolicyJson.write(policy)))
                .orElseThrow(() -> Problem.of(
                                404,
                                "unknown-policy",
                                "there is no policy \"" + name + "\"; there are "
                                        + String.join(
                                                ", ",
                                                store.catalogue().policies().keySet()))
                        .failure());
    }

    @PostMapping("/api/v1/policies/lint")
    ResponseEntity<String> lint(HttpServletRequest request) throws IOException {
        String yaml = new String(Json.body(request), StandardCharsets.UTF_8);
        return Json.ok(Found.all(reader.read("policy.yaml", yaml).findings()));
    }
}
