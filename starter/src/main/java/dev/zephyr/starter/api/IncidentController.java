package dev.zephyr.starter.api;

import dev.zephyr.catalogue.directory.CatalogueStore;
import dev.zephyr.starter.client.Incidents;
import dev.zephyr.starter.client.Listed;
import dev.zephyr.starter.client.StatusFilter;
import dev.zephyr.starter.web.Json;
import dev.zephyr.starter.web.NotJson;
import dev.zephyr.workflow.IncidentView;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Incidents: declare, list, read, command. */
@RestController
@RequestMapping("/api/v1/incidents")
class IncidentController {

    private static final int MOST_LISTED = 500;
    private static final int LONGEST_REASON = 500;
    private static final String WITHHELD = "Zephyr-Withheld";
    private static final String REASON = "reason";

    private final Incidents incidents;
    private final Callers callers;
    private final Declarations declarations;
    private final CatalogueStore store;

    IncidentController(Incidents incidents, Callers callers, Declarations declarations, CatalogueStore store) {
        this.incidents = incidents;
        this.callers = callers;
        this.declarations = declarations;
        this.store = store;
    }

    @PostMapping
    ResponseEntity<String> declare(
            @RequestHeader(name = Callers.HEADER, required = false) @Nullable String user, HttpServletRequest request)
            throws IOException, NotJson {
        String by = callers.require(user);
        IncidentView view = declarations.declare(Json.read(Json.body(request)), by);
        String id = view.incident().id().value();
        String link = ServletUriComponentsBuilder.fromCurrentContextPath()
                .path("/incidents/" + id)
                .toUriString();
        Map<String, String> answer = new LinkedHashMap<>();
        answer.put("id", id);
        answer.put("link", link);
        answer.put("severity", view.incident().severity().id());
        answer.put("service", view.incident().opening().service());
        answer.put("policy", view.policy());
        return ResponseEntity.status(201)
                .contentType(MediaType.APPLICATION_JSON)
                .body(Json.write(answer));
    }

    @GetMapping
    ResponseEntity<String> list(
            @RequestParam(name = "status", defaultValue = "open") String status,
            @RequestParam(name = "limit", defaultValue = "50") int limit) {
        StatusFilter filter = StatusFilter.of(status)
                .orElseThrow(() -> Fields.problem(
                                List.of(new Fields.Finding("status", status, List.of("active", "open", "all"))))
                        .failure());
        List<Row> rows = incidents.list(filter, Math.max(1, Math.min(limit, MOST_LISTED))).stream()
                .map(Row::of)
                .toList();
        Map<String, List<?>> answer = new LinkedHashMap<>();
        answer.put("incidents", rows);
        List<Terminated> terminated =
                incidents.terminated().stream().map(Terminated::of).toList();
        if (!terminated.isEmpty()) {
            answer.put("terminated", terminated);
        }
        return Json.ok(answer);
    }

    /** An incident that has no run any more, so that nothing is known of it but what the server's list says. */
    private record Terminated(String id, String title, String severity, String service) {

        static Terminated of(Listed listed) {
            return new Terminated(listed.id(), listed.title(), listed.severity(), listed.service());
        }
    }

    @GetMapping("/{id}")
    ResponseEntity<String> show(
            @PathVariable("id") String id,
            @RequestHeader(name = Callers.HEADER, required = false) @Nullable String user) {
        IncidentView view = incidents.view(incidents.resolve(id));
        return view.mayBeReadBy(named(user)) ? Json.ok(view) : withheld(view.withoutDetails());
    }

    private static String named(@Nullable String user) {
        return user == null ? "" : user.strip();
    }

    private static ResponseEntity<String> withheld(Object rest) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(WITHHELD, "Restricted: its details are for the people on it. If you are, say who you are.")
                .body(Json.write(rest));
    }

    @GetMapping("/{id}/timeline")
    ResponseEntity<String> timeline(
            @PathVariable("id") String id,
            @RequestParam(name = "after", defaultValue = "0") int after,
            @RequestHeader(name = Callers.HEADER, required = false) @Nullable String user) {
        String whole = incidents.resolve(id);
        boolean mayRead = incidents.view(whole).mayBeReadBy(named(user));
        return mayRead ? Json.ok(incidents.timeline(whole, after)) : withheld(List.of());
    }

    @PostMapping("/{id}/restore")
    ResponseEntity<String> restore(
            @PathVariable("id") String id,
            @RequestHeader(name = Callers.HEADER, required = false) @Nullable String user,
            HttpServletRequest request)
            throws IOException, NotJson {
        String by = callers.require(user);
        Fields fields = new Fields(Json.read(Json.body(request)), Set.of(REASON));
        String reason = fields.text(REASON);
        if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
            fields.refuse(REASON, reason, "1 to " + LONGEST_REASON + " characters: why it comes back");
        }
        fields.check();
        return Json.ok(incidents.restore(incidents.resolve(id), reason, by));
    }

    @PostMapping("/{id}/commands")
    ResponseEntity<String> command(
            @PathVariable("id") String id,
            @RequestHeader(name = Callers.HEADER, required = false) @Nullable String user,
            HttpServletRequest request)
            throws IOException, NotJson {
        String by = callers.require(user);
        CommandBody body = CommandBody.read(Json.read(Json.body(request)), store.catalogue());
        return Json.ok(incidents.command(incidents.resolve(id), by, body.commandId(), body.command()));
    }
}
