package dev.zephyr.integration.pagerduty;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.zephyr.integration.contract.VendorDouble;
import dev.zephyr.integration.contract.VendorDouble.Reply;
import dev.zephyr.integration.contract.VendorDouble.Request;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An account of PagerDuty: an open alert takes triggers of its key without a second page, a trigger after the resolve pages
 * again, and what follows on a key that is not open is dropped without a word.
 */
public final class PagerDutyVendor implements VendorDouble.Vendor {

    public static final String ROUTING_KEY = "R0000000000000000000000000000001";
    public static final String TOKEN = "pd-token";

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Set<String> ACTIONS = Set.of("trigger", "acknowledge", "resolve");
    private static final Set<String> SEVERITIES = Set.of("critical", "error", "warning", "info");

    private final Map<String, ObjectNode> open = new LinkedHashMap<>();
    private final List<ObjectNode> paged = new ArrayList<>();
    private final Map<String, List<PagerDutyOnCall.Turn>> schedules = new LinkedHashMap<>();

    /** Each alert that rang somebody, in order. */
    public List<ObjectNode> paged() {
        return paged;
    }

    /** The state of each key that is not resolved. */
    public Map<String, ObjectNode> open() {
        return open;
    }

    public void schedule(String id, PagerDutyOnCall.Turn... turns) {
        schedules.put(id, List.of(turns));
    }

    @Override
    public Reply answer(Request request) {
        return request.path().equals("/v2/enqueue") ? event(body(request)) : rest(request);
    }

    private Reply event(JsonNode event) {
        List<String> errors = new ArrayList<>();
        String action = event.path("event_action").asText();
        String key = event.path("dedup_key").asText();
        if (event.path("routing_key").asText().length() != ROUTING_KEY.length()) {
            errors.add("'routing_key' is invalid");
        }
        if (!ACTIONS.contains(action)) {
            errors.add("'event_action' is invalid");
        }
        if (key.length() > 255) {
            errors.add("'dedup_key' is too long");
        }
        JsonNode payload = event.path("payload");
        boolean isTrigger = action.equals("trigger");
        if (isTrigger
                && (payload.path("summary").asText().isEmpty()
                        || payload.path("source").asText().isEmpty()
                        || !SEVERITIES.contains(payload.path("severity").asText()))) {
            errors.add("'payload' is missing a required field");
        }
        if (!errors.isEmpty()) {
            ObjectNode refusal =
                    MAPPER.createObjectNode().put("status", "invalid event").put("message", "Event object is invalid");
            errors.forEach(refusal.putArray("errors")::add);
            return new Reply(400, refusal.toString());
        }
        take(action, key, event);
        return new Reply(
                202,
                MAPPER.createObjectNode()
                        .put("status", "success")
                        .put("message", "Event processed")
                        .put("dedup_key", key)
                        .toString());
    }

    private void take(String action, String key, JsonNode event) {
        if (action.equals("trigger") && !open.containsKey(key)) {
            ObjectNode alert = event.deepCopy();
            open.put(key, alert.put("state", "triggered"));
            paged.add(alert);
        } else if (action.equals("acknowledge") && open.containsKey(key)) {
            open.get(key).put("state", "acknowledged");
        } else if (action.equals("resolve")) {
            open.remove(key);
        }
    }

    private Reply rest(Request request) {
        if (!("Token token=" + TOKEN).equals(request.headers().getFirst("authorization"))) {
            return new Reply(401, "{\"error\":{\"message\":\"Authentication failed\"}}");
        }
        String id = request.path().replace("/schedules/", "");
        if (!schedules.containsKey(id)) {
            return new Reply(404, "{\"error\":{\"message\":\"Not Found\",\"code\":2100}}");
        }
        Instant since = Instant.parse(request.form().get("since"));
        Instant until = Instant.parse(request.form().get("until"));
        ObjectNode answer = MAPPER.createObjectNode();
        ArrayNode entries = answer.withObject("/schedule/final_schedule").putArray("rendered_schedule_entries");
        schedules.get(id).stream()
                .filter(turn -> turn.start().isBefore(until) && turn.end().isAfter(since))
                .forEach(turn -> entries.addObject()
                        .put("start", later(turn.start(), since).toString())
                        .put("end", turn.end().toString())
                        .putObject("user")
                        .put("id", turn.user())
                        .put("type", "user_reference"));
        return new Reply(200, answer.toString());
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static JsonNode body(Request request) {
        try {
            return MAPPER.readTree(request.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
