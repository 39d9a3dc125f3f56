package dev.zephyr.integration.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Slack's published description of its methods, and what of us or of the double does not fit it. */
final class SlackContract {

    private static final JsonNode CONTRACT = contract();

    /** Newer than the published description, which is of 2021: each as the official SDK sends it. */
    private static final Map<String, Set<String>> NEWER = Map.of(
            "chat.postMessage", Set.of("metadata"),
            "chat.update", Set.of("metadata"),
            "conversations.history", Set.of("include_all_metadata"),
            "bookmarks.list", Set.of("channel_id"),
            "bookmarks.add", Set.of("channel_id", "title", "type", "link"));

    /** Said to bots since, which then see public channels only from inside. */
    private static final Map<String, String> NEWER_ERRORS = Map.of("conversations.history", "not_in_channel");

    private final Set<String> violations = new TreeSet<>();

    private static JsonNode contract() {
        try (InputStream json = SlackContract.class.getResourceAsStream("/slack/web-api.json")) {
            return new ObjectMapper().readTree(json).path("methods");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Set<String> violations() {
        return violations;
    }

    /** Notes what the method does not take, and what it lacks. */
    void asked(String method, Map<String, String> form) {
        JsonNode parameters = CONTRACT.path(method).path("parameters");
        Set<String> newer = NEWER.getOrDefault(method, Set.of());
        form.keySet().stream()
                .filter(name -> !parameters.has(name) && !newer.contains(name))
                .forEach(name -> violations.add(method + " has no parameter " + name));
        parameters.properties().forEach(parameter -> {
            String value = form.get(parameter.getKey());
            String type = parameter.getValue().path("type").asText();
            if (value == null && parameter.getValue().path("required").asBoolean()) {
                violations.add(method + " needs " + parameter.getKey());
            } else if (value != null && type.equals("integer") && !value.matches("[0-9]+")) {
                violations.add(method + "." + parameter.getKey() + " is no integer: " + value);
            } else if (value != null && type.equals("boolean") && !value.matches("0|1|true|false")) {
                violations.add(method + "." + parameter.getKey() + " is no boolean: " + value);
            }
        });
    }

    /** The double says nothing that Slack could not say. */
    void refused(String method, String error) {
        JsonNode errors = CONTRACT.path(method).path("errors");
        boolean published = errors.isMissingNode() || error.equals(NEWER_ERRORS.get(method));
        for (JsonNode known : errors) {
            published |= known.asText().equals(error);
        }
        if (!published) {
            violations.add("the double answers " + error + " to " + method + ", which Slack does not");
        }
    }
}
