package dev.zephyr.starter.api;

import com.fasterxml.jackson.databind.JsonNode;
import dev.zephyr.alert.AlertFact;
import dev.zephyr.catalogue.directory.CatalogueStore;
import dev.zephyr.silence.HeldIncident;
import dev.zephyr.silence.Silence;
import dev.zephyr.silence.SilenceCommand;
import dev.zephyr.silence.SilenceEntry;
import dev.zephyr.silence.SilencePlan;
import dev.zephyr.starter.client.Silences;
import dev.zephyr.starter.web.Json;
import dev.zephyr.starter.web.NotJson;
import dev.zephyr.starter.web.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Silences and maintenance windows: made, looked at, given another end. */
@RestController
class SilenceController {

    private final CatalogueStore store;
    private final Silences silences;
    private final Callers callers;
    private final Clock clock;

    SilenceController(CatalogueStore store, Silences silences, Callers callers, Clock clock) {
        this.store = store;
        this.silences = silences;
        this.callers = callers;
        this.clock = clock;
    }

    /** An incident that it keeps from opening. */
    private record Held(String title, String service, Instant since, int firing, int cleared) {

        static Held of(HeldIncident held) {
            Instant since = held.firing().values().stream()
                    .map(AlertFact::startsAt)
                    .min(Instant::compareTo)
                    .orElseThrow();
            return new Held(
                    held.title(),
                    held.latest().opening().service(),
                    since,
                    held.firing().size(),
                    held.cleared());
        }
    }

    /**
     * One silence as it stands.
     *
     * @param state {@code planned}, {@code holds} or {@code over}
     * @param passed how many incidents it has let go on
     * @param cleared how many alerts cleared while they were held
     */
    private record Shown(
            SilencePlan plan, String state, List<Held> held, int passed, int cleared, List<SilenceEntry> log) {}

    @GetMapping("/api/v1/silences")
    ResponseEntity<String> all() {
        Instant now = clock.instant();
        return Json.ok(silences.all().stream()
                .map(plan -> Map.of("plan", plan, "state", state(plan, now)))
                .toList());
    }

    @GetMapping("/api/v1/silences/{id}")
    ResponseEntity<String> one(@PathVariable("id") String start) {
        String id = whole(start);
        Silence silence = silences.of(id).orElseThrow(() -> unknown(id));
        List<Held> held = silence.held().values().stream()
                .filter(HeldIncident::isFiring)
                .map(Held::of)
                .toList();
        int cleared = silence.cleared()
                + silence.held().values().stream()
                        .mapToInt(HeldIncident::cleared)
                        .sum();
        String state = state(silence.plan(), clock.instant());
        return Json.ok(new Shown(silence.plan(), state, held, silence.passed(), cleared, silence.log()));
    }

    @PostMapping("/api/v1/silences")
    ResponseEntity<String> make(
            @RequestHeader(name = Callers.HEADER, required = false) @Nullable String user, HttpServletRequest request)
            throws IOException, NotJson {
        SilencePlan plan = SilenceBody.read(Json.read(Json.body(request)), callers.require(user), clock.instant());
        silences.make(plan);
        return Json.ok(Map.of("plan", plan, "state", state(plan, clock.instant()), "hints", hints(plan)));
    }

    /** A typing error would hold nothing, and nobody would know before the night. */
    private List<String> hints(SilencePlan plan) {
        return Stream.concat(
                        unknown(plan, "service", store.catalogue().services().keySet()),
                        unknown(plan, "route", store.catalogue().routes().keySet()))
                .toList();
    }

    private static Stream<String> unknown(SilencePlan plan, String label, Set<String> known) {
        String start = label + "=\"";
        return plan.match().stream()
                .filter(condition -> condition.startsWith(start))
                .map(condition -> condition.substring(start.length(), condition.length() - 1))
                .filter(name -> !known.contains(name))
                .map(name -> "there is no " + label + " \"" + name + "\" in the catalogue; there are "
                        + String.join(", ", known));
    }

    @PostMapping("/api/v1/silences/{id}/commands")
    ResponseEntity<String> command(
            @PathVariable("id") String start,
            @RequestHeader(name = Callers.HEADER, required = false) @Nullable String user,
            HttpServletRequest request)
            throws IOException, NotJson {
        String by = callers.require(user);
        JsonNode body = Json.read(Json.body(request));
        Fields fields = new Fields(body, Set.of("commandId", "until"));
        String commandId = CommandIds.check(fields, fields.text("commandId"));
        @Nullable Instant until = fields.time("until");
        fields.check();
        String id = whole(start);
        return Json.ok(
                silences.command(id, commandId, new SilenceCommand(by, until == null ? clock.instant() : until)));
    }

    private static String state(SilencePlan plan, Instant now) {
        if (plan.holdsAt(now)) {
            return "holds";
        }
        return now.isBefore(plan.from()) ? "planned" : "over";
    }

    /** The id of the only one that begins so; one that is over is known by its whole id. */
    private String whole(String start) {
        List<String> found = silences.all().stream()
                .map(SilencePlan::id)
                .filter(id -> id.startsWith(start))
                .toList();
        if (found.size() > 1) {
            throw Problem.of(
                            409,
                            "ambiguous-id",
                            "\"" + start + "\" is the beginning of " + String.join(", ", found) + ": write more of it")
                    .failure();
        }
        return found.isEmpty() ? start : found.get(0);
    }

    private static Problem.Failure unknown(String id) {
        return Problem.of(404, "unknown-silence", "there is no silence \"" + id + "\"; there are: zephyr silence list")
                .failure();
    }
}
