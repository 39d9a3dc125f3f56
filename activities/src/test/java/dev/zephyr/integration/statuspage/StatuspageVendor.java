package dev.zephyr.integration.statuspage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.zephyr.integration.contract.VendorDouble;
import dev.zephyr.integration.contract.VendorDouble.Reply;
import dev.zephyr.integration.contract.VendorDouble.Request;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A page as Statuspage keeps it: entries with updates, states of components, and the mails that its subscribers got. */
public final class StatuspageVendor implements VendorDouble.Vendor {

    public static final String TOKEN = "sp-token";
    public static final String PAGE = "pg1";

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Set<String> STATUSES = Set.of("investigating", "identified", "monitoring", "resolved");
    private static final Set<String> STATES =
            Set.of("operational", "degraded_performance", "partial_outage", "major_outage", "under_maintenance");

    private final Map<String, ObjectNode> entries = new LinkedHashMap<>();
    private final Map<String, String> components = new LinkedHashMap<>(Map.of("cmp1", "operational"));
    private final List<String> mails = new ArrayList<>();

    public List<ObjectNode> entries() {
        return List.copyOf(entries.values());
    }

    public Map<String, String> components() {
        return components;
    }

    /** One for each update that subscribers were mailed. */
    public List<String> mails() {
        return mails;
    }

    @Override
    public Reply answer(Request request) {
        if (!("OAuth " + TOKEN).equals(request.headers().getFirst("authorization"))) {
            return new Reply(401, "{\"error\":\"Could not authenticate\"}");
        }
        String base = "/v1/pages/" + PAGE + "/incidents";
        if (!request.path().startsWith(base)) {
            return new Reply(404, "{\"error\":\"Not Found\"}");
        }
        return switch (request.method()) {
            case "GET" -> list();
            case "POST" -> create(body(request));
            case "PATCH" -> update(request.path().substring(base.length() + 1), body(request));
            default -> new Reply(404, "");
        };
    }

    private Reply list() {
        ArrayNode all = MAPPER.createArrayNode();
        entries().forEach(all::add);
        return new Reply(200, all.toString());
    }

    private Reply create(JsonNode incident) {
        if (incident.path("name").asText().isEmpty()
                || incident.path("name").asText().length() > 255) {
            return new Reply(422, "{\"error\":[\"Name is required\"]}");
        }
        String id = "inc" + (entries.size() + 1);
        ObjectNode entry = MAPPER.createObjectNode().put("id", id).put("shortlink", "https://stspg.io/" + id);
        entry.putArray("incident_updates");
        entries.put(id, entry);
        return take(entry, incident, 201);
    }

    private Reply update(String id, JsonNode incident) {
        ObjectNode entry = entries.get(id);
        return entry == null ? new Reply(404, "{\"error\":\"Not Found\"}") : take(entry, incident, 200);
    }

    private Reply take(ObjectNode entry, JsonNode incident, int status) {
        if (!STATUSES.contains(incident.path("status").asText())) {
            return new Reply(422, "{\"error\":[\"Status is not included in the list\"]}");
        }
        for (Map.Entry<String, JsonNode> component : incident.path("components").properties()) {
            if (!components.containsKey(component.getKey())
                    || !STATES.contains(component.getValue().asText())) {
                return new Reply(422, "{\"error\":[\"Component is not valid\"]}");
            }
            components.put(component.getKey(), component.getValue().asText());
        }
        List.of("name", "status", "metadata").stream()
                .filter(incident::has)
                .forEach(field -> entry.set(field, incident.get(field)));
        String body = incident.path("body").asText();
        if (!body.isEmpty()) {
            ((ArrayNode) entry.path("incident_updates"))
                    .addObject()
                    .put("status", incident.path("status").asText())
                    .put("body", body);
        }
        // Subscribers are mailed unless it is said otherwise.
        if (incident.path("deliver_notifications").asBoolean(true)) {
            mails.add(body);
        }
        return new Reply(status, entry.toString());
    }

    private static JsonNode body(Request request) {
        try {
            return MAPPER.readTree(request.body()).path("incident");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
