package dev.zephyr.integration.sql;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;

/** Texts as a database can keep them. */
final class Texts {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Texts() {}

    /** PostgreSQL keeps every character but this one, which no person types. */
    static String storable(String text) {
        return text.replace("\u0000", "");
    }

    static String json(Map<String, String> fields) {
        try {
            return JSON.writeValueAsString(fields);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("can not write the fields " + fields.keySet() + " as JSON", e);
        }
    }

    static Map<String, String> fields(String json) {
        try {
            return JSON.readValue(json, new TypeReference<Map<String, String>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("can not read the fields of an entry: " + e.getOriginalMessage(), e);
        }
    }
}
