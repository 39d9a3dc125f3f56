package dev.zephyr.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;

/** Copies a tree, with numbers and switches as text where a schema wants text. */
final class TextWhereWanted {

    private final JsonNode schemaRoot;

    TextWhereWanted(JsonNode schemaRoot) {
        this.schemaRoot = schemaRoot;
    }

    JsonNode of(JsonNode tree) {
        return copy(tree, schemaRoot);
    }

    private JsonNode copy(JsonNode node, JsonNode unresolved) {
        JsonNode schema = YamlSchema.resolve(schemaRoot, unresolved);
        if (node.isArray()) {
            ArrayNode copy = JsonNodeFactory.instance.arrayNode();
            node.forEach(element -> copy.add(copy(element, schema.path("items"))));
            return copy;
        }
        if (node.isObject()) {
            ObjectNode copy = JsonNodeFactory.instance.objectNode();
            node.properties()
                    .forEach(entry ->
                            copy.set(entry.getKey(), copy(entry.getValue(), property(schema, entry.getKey()))));
            return copy;
        }
        boolean text = schema.path("type").asText().equals("string")
                || schema.path("enum").path(0).isTextual();
        return text && (node.isNumber() || node.isBoolean()) ? TextNode.valueOf(node.asText()) : node;
    }

    private static JsonNode property(JsonNode schema, String name) {
        JsonNode declared = schema.path("properties").path(name);
        return declared.isMissingNode() ? schema.path("additionalProperties") : declared;
    }
}
