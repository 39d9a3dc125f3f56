package dev.zephyr.starter.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.zephyr.workflow.WireFormat;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * JSON at the edge. It is written as in histories, so that what people read and what is kept are one form; it is read
 * within limits that no honest body comes near.
 */
public final class Json {

    /** Unlike in histories, an empty list is written: a reader can tell "none" from "not said". */
    private static final ObjectMapper MAPPER =
            WireFormat.mapper().setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL);

    private static final int LONGEST_NUMBER = 100;
    private static final int LONGEST_NAME = 1024;

    private static final ObjectReader READER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(64)
                            .maxStringLength(64 * 1024)
                            .maxDocumentLength(RequestBody.MOST_BYTES)
                            .maxNumberLength(LONGEST_NUMBER)
                            .maxNameLength(LONGEST_NAME)
                            .build())
                    .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build()
            .reader();

    private Json() {}

    public static String write(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("could not write an answer as JSON", e);
        }
    }

    public static ResponseEntity<String> ok(Object value) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(write(value));
    }

    /**
     * Reads a stranger's bytes.
     *
     * @throws NotJson also for an empty body
     */
    public static JsonNode read(byte[] body) throws NotJson {
        try {
            JsonNode root = READER.readTree(body);
            if (root == null || root.isMissingNode()) {
                throw new NotJson("the body is empty: send JSON");
            }
            return root;
        } catch (JsonProcessingException e) {
            JsonLocation at = e.getLocation();
            String where = at == null ? "" : ": look at line " + at.getLineNr() + ", column " + at.getColumnNr();
            throw new NotJson("the body is not JSON that can be read" + where);
        } catch (IOException e) {
            throw new NotJson("the body is not JSON in UTF-8");
        }
    }

    /**
     * Binds a value as histories do.
     *
     * @throws JsonProcessingException when it is not of this shape
     */
    public static <T> T bind(JsonNode node, Class<T> type) throws JsonProcessingException {
        return MAPPER.treeToValue(node, type);
    }

    /** The word that stands for a value, for example for one of an enum. */
    public static String word(Object value) {
        return MAPPER.valueToTree(value).asText();
    }

    /** The bytes of a request; refused when they are compressed, too many, or too slow. */
    public static byte[] body(HttpServletRequest request) throws IOException {
        return RequestBody.read(request);
    }
}
