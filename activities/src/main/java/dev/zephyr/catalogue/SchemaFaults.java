package dev.zephyr.catalogue;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.ValidationMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Says what the schema library found in the words and places of the file. */
final class SchemaFaults {

    private static final Map<String, String> KINDS = Map.of(
            "object", "a map of keys and values",
            "array", "a list",
            "string", "text",
            "integer", "a whole number",
            "boolean", "true or false",
            "null", "nothing");

    private final MarkedYaml yaml;
    private final JsonNode schemaRoot;

    SchemaFaults(MarkedYaml yaml, JsonNode schemaRoot) {
        this.yaml = yaml;
        this.schemaRoot = schemaRoot;
    }

    Finding finding(ValidationMessage fault) {
        JsonPointer at = JsonPointer.compile(fault.getInstanceLocation().toString());
        JsonNode schema = schemaOf(fault);
        String path = fault.getEvaluationPath().toString();
        if (path.contains("/oneOf")) {
            return yaml.error(
                    at,
                    "this is none or more than one of the things that can stand here",
                    "write " + allowed(outerSchemaOf(fault)));
        }
        if (path.endsWith("/propertyNames")) {
            JsonPointer names =
                    JsonPointer.compile(fault.getSchemaLocation().getFragment().toString());
            return yaml.error(
                    at.appendProperty(fault.getProperty()),
                    "this key is not " + allowed(schemaRoot.at(names)),
                    "rename it");
        }
        return ordinary(fault, at, schema);
    }

    private Finding ordinary(ValidationMessage fault, JsonPointer at, JsonNode schema) {
        String property = fault.getProperty() == null ? "" : fault.getProperty();
        return switch (fault.getType()) {
            case "additionalProperties" ->
                yaml.error(
                        at.appendProperty(property),
                        "this key is not known here",
                        "allowed are " + names(schema.path("properties")));
            case "required" -> missing(at, property, schema);
            case "dependentRequired" -> missing(at, String.valueOf(fault.getArguments()[0]), schema);
            case "type" -> wrongType(at, schema);
            case "enum" ->
                yaml.error(
                        at,
                        "this is not one of the values that can stand here",
                        "allowed are " + texts(schema.path("enum")));
            case "pattern" -> yaml.error(at, "this can not be read", remedy(schema));
            case "minItems" -> yaml.error(at, "the list is empty", remedy(schema));
            case "minLength" -> yaml.error(at, "the text is empty", remedy(schema));
            default -> yaml.error(at, "this does not fit", fault.getError());
        };
    }

    private Finding missing(JsonPointer at, String property, JsonNode schema) {
        JsonNode declared = schema.path("properties").path(property);
        return yaml.error(at.appendProperty(property), "this key is missing", remedy(declared));
    }

    private Finding wrongType(JsonPointer at, JsonNode schema) {
        String found = kind(yaml.root().at(at));
        String wanted = KINDS.getOrDefault(
                schema.path("type").asText(), schema.path("type").asText());
        return yaml.error(at, "here stands " + found + " where " + wanted + " belongs", remedy(schema));
    }

    private static String kind(JsonNode node) {
        return KINDS.getOrDefault(
                node.isNumber() ? "integer" : node.getNodeType().name().toLowerCase(Locale.ROOT), "something else");
    }

    /** The schema that holds the keyword which failed. */
    private JsonNode schemaOf(ValidationMessage fault) {
        JsonPointer keyword =
                JsonPointer.compile(fault.getSchemaLocation().getFragment().toString());
        return schemaRoot.at(keyword.head());
    }

    private JsonNode outerSchemaOf(ValidationMessage fault) {
        String location = fault.getSchemaLocation().getFragment().toString();
        return schemaRoot.at(JsonPointer.compile(location.substring(0, location.indexOf("/oneOf"))));
    }

    /** How it is written where its definition says that, else what it is for. */
    private String remedy(JsonNode schema) {
        JsonNode definition = YamlSchema.resolve(schemaRoot, schema);
        String meaning =
                schema.path("description").asText(definition.path("description").asText());
        boolean spelt = definition.has("title") || meaning.isEmpty();
        return spelt ? "write " + allowed(definition) : "what belongs here: " + lowered(meaning);
    }

    /** How a value is written. */
    private String allowed(JsonNode schema) {
        return YamlSchema.resolve(schemaRoot, schema).path("title").asText("a value that fits");
    }

    private static String lowered(String sentence) {
        return Character.toLowerCase(sentence.charAt(0)) + sentence.substring(1);
    }

    private static String names(JsonNode properties) {
        List<String> names = new ArrayList<>();
        properties.fieldNames().forEachRemaining(names::add);
        return String.join(", ", names);
    }

    private static String texts(JsonNode values) {
        List<String> texts = new ArrayList<>();
        values.forEach(value -> texts.add(value.asText()));
        return String.join(", ", texts);
    }
}
