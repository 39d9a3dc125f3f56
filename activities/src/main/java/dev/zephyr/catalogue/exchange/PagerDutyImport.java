package dev.zephyr.catalogue.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads the answer of PagerDuty's {@code GET /schedules/ID} and writes a schedule that calls the same people. Its times carry
 * the offset of one season and its lengths are seconds; ours are by the clock on the wall of the schedule's zone, so nothing
 * drifts by an hour when clocks change. It lists layers from the top, we from the bottom.
 */
public final class PagerDutyImport {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final PeopleByName people;
    private final Instant now;
    private final List<String> remarks = new ArrayList<>();

    /** {@code now} decides which layers and overrides are over and left out. */
    public PagerDutyImport(PeopleByName people, Instant now) {
        this.people = people;
        this.now = now;
    }

    public Imported read(String json, String id) {
        try {
            JsonNode root = JSON.readTree(json);
            JsonNode schedule = root.has("schedule") ? root.path("schedule") : root;
            ZoneId zone = ZoneId.of(schedule.path("time_zone").asText());
            ObjectNode keys = schedule(schedule, id, zone);
            if (keys.path("layers").isEmpty()) {
                remarks.add("no layer could be taken over: nobody would be on call");
                return new Imported("", remarks);
            }
            return new Imported(YamlText.of(NODES.arrayNode().add(keys)), remarks);
        } catch (JsonProcessingException e) {
            remarks.add("this is no JSON: " + e.getOriginalMessage());
        } catch (DateTimeException e) {
            remarks.add("this is no answer of GET /schedules/ID: " + e.getMessage());
        }
        return new Imported("", remarks);
    }

    private ObjectNode schedule(JsonNode schedule, String id, ZoneId zone) {
        ObjectNode keys = NODES.objectNode()
                .put("id", id)
                .put("name", schedule.path("name").asText(id))
                .put("zone", zone.getId());
        ArrayNode layers = NODES.arrayNode();
        JsonNode topDown = schedule.path("schedule_layers");
        for (int i = topDown.size() - 1; i >= 0; i--) {
            String layerId = "layer-" + (topDown.size() - i);
            layer(topDown.get(i), layerId, zone).ifPresent(layers::add);
        }
        keys.set("layers", layers);
        ArrayNode overrides = NODES.arrayNode();
        schedule.path("overrides").forEach(it -> override(it, zone).ifPresent(overrides::add));
        if (!overrides.isEmpty()) {
            keys.set("overrides", overrides);
        }
        return keys;
    }

    private Optional<ObjectNode> layer(JsonNode layer, String id, ZoneId zone) {
        String name = layer.path("name").asText(id);
        Optional<LocalDateTime> end = local(layer.path("end"), zone);
        if (end.filter(it -> !it.atZone(zone).toInstant().isAfter(now)).isPresent()) {
            return Optional.empty();
        }
        PagerDutyTurns turns = new PagerDutyTurns(layer, name, remarks);
        ArrayNode participants = NODES.arrayNode();
        layer.path("users")
                .forEach(it -> person(it.path("user"), "layer " + name).ifPresent(participants::add));
        Optional<LocalDateTime> anchor = local(layer.path("rotation_virtual_start"), zone);
        if (participants.isEmpty() || anchor.isEmpty() || turns.every().isEmpty()) {
            remarks.add("layer " + name + " is left out: it has nobody we know, no start, or turns of no whole hours");
            return Optional.empty();
        }
        ObjectNode keys = NODES.objectNode().put("id", id);
        turns.put(keys, anchor.get());
        keys.put("countOnly", "calendar");
        local(layer.path("start"), zone).ifPresent(start -> keys.put("from", start.toString()));
        end.ifPresent(it -> keys.put("until", it.toString()));
        keys.set("participants", participants);
        ArrayNode restrictions = turns.restrictions();
        if (!restrictions.isEmpty()) {
            keys.set("restrictions", restrictions);
        }
        return Optional.of(keys);
    }

    private Optional<ObjectNode> override(JsonNode override, ZoneId zone) {
        Optional<LocalDateTime> start = local(override.path("start"), zone);
        Optional<LocalDateTime> end = local(override.path("end"), zone);
        if (start.isEmpty()
                || end.filter(it -> it.atZone(zone).toInstant().isAfter(now)).isEmpty()) {
            return Optional.empty();
        }
        String id = override.path("id").asText("").toLowerCase(Locale.ROOT);
        return person(override.path("user"), "override " + id)
                .map(person -> NODES.objectNode()
                        .put("id", "pagerduty-" + id)
                        .put("with", person)
                        .put("from", start.get().toString())
                        .put("until", end.get().toString()));
    }

    private Optional<String> person(JsonNode user, String where) {
        String name = user.path("summary").asText(user.path("name").asText(""));
        Optional<String> person =
                people.find(name).or(() -> people.find(user.path("email").asText("")));
        if (person.isEmpty()) {
            remarks.add(where + ": \"" + name + "\" is nobody in people.yaml, and is left out");
        }
        return person;
    }

    private static Optional<LocalDateTime> local(JsonNode time, ZoneId zone) {
        return time.isTextual()
                ? Optional.of(OffsetDateTime.parse(time.asText())
                        .atZoneSameInstant(zone)
                        .toLocalDateTime()
                        .withSecond(0)
                        .withNano(0))
                : Optional.empty();
    }
}
