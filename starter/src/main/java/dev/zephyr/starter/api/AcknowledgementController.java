package dev.zephyr.starter.api;

import com.fasterxml.jackson.databind.JsonNode;
import dev.zephyr.command.Acknowledge;
import dev.zephyr.starter.client.AmbiguousId;
import dev.zephyr.starter.client.CommandRefused;
import dev.zephyr.starter.client.Incidents;
import dev.zephyr.starter.client.Listed;
import dev.zephyr.starter.client.TemporalAway;
import dev.zephyr.starter.web.Json;
import dev.zephyr.starter.web.NotJson;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** One answer to many pages: what rang at once may be taken at once. */
@RestController
class AcknowledgementController {

    private static final String INCIDENTS = "incidents";
    private static final String ALL = "all";
    private static final int MOST = 100;

    private final Incidents incidents;
    private final Callers callers;

    AcknowledgementController(Incidents incidents, Callers callers) {
        this.incidents = incidents;
        this.callers = callers;
    }

    /** What came of one: either a text or a problem. */
    private record Answer(
            String incident,
            @Nullable String text,
            @Nullable String problem) {}

    @PostMapping("/api/v1/acknowledgements")
    ResponseEntity<String> acknowledge(
            @RequestHeader(name = Callers.HEADER, required = false) @Nullable String user, HttpServletRequest request)
            throws IOException, NotJson {
        String by = callers.require(user);
        JsonNode body = Json.read(Json.body(request));
        Fields fields = new Fields(body, Set.of(INCIDENTS, ALL));
        List<String> ids = fields.texts(INCIDENTS);
        boolean all = fields.flag(ALL);
        if (all != ids.isEmpty() || ids.size() > MOST) {
            fields.refuse(INCIDENTS, String.valueOf(ids.size()), "1 to " + MOST + " ids, or \"all\": true instead");
        }
        fields.check();
        List<String> meant =
                all ? incidents.ringing(by, MOST).stream().map(Listed::id).toList() : ids;
        return Json.ok(meant.stream().map(id -> acknowledge(id, by)).toList());
    }

    private Answer acknowledge(String id, String by) {
        try {
            String whole = incidents.resolve(id);
            String command = UUID.randomUUID().toString();
            return new Answer(
                    whole,
                    incidents.command(whole, by, command, new Acknowledge()).text(),
                    null);
        } catch (CommandRefused | AmbiguousId | TemporalAway e) {
            return new Answer(id, null, e.getMessage());
        }
    }
}
