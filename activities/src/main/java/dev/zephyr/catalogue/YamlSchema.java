package dev.zephyr.catalogue;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;

/** The structure that a kind of file has, from a JSON Schema among the resources. Immutable and thread-safe. */
public final class YamlSchema {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final JsonNode source;
    private final JsonSchema compiled;

    private YamlSchema(JsonNode source) {
        this.source = source;
        SchemaValidatorsConfig config = SchemaValidatorsConfig.builder()
                .pathType(PathType.JSON_POINTER)
                .locale(Locale.ROOT)
                .build();
        this.compiled = JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(source, config);
    }

    /** Loads a schema that ships with the product, for example {@code /policies/policy.schema.json}. */
    public static YamlSchema ofResource(String path) {
        try (InputStream stream = YamlSchema.class.getResourceAsStream(path)) {
            if (stream == null) {
                throw new IllegalArgumentException("can not load schema " + path + ": there is no such resource");
            }
            return new YamlSchema(MAPPER.readTree(stream));
        } catch (IOException e) {
            throw new UncheckedIOException("can not load schema " + path, e);
        }
    }

    /**
     * Numbers and switches where the schema wants text become the text that was written: {@code within: 0} and
     * {@code value: 25} need no quotes.
     */
    public MarkedYaml normalise(MarkedYaml yaml) {
        return yaml.with(new TextWhereWanted(source).of(yaml.root()));
    }

    /** What does not fit, all of it, in the order of the file. */
    public List<Finding> check(MarkedYaml yaml) {
        SchemaFaults faults = new SchemaFaults(yaml, source);
        return compiled.validate(yaml.root()).stream()
                .map(faults::finding)
                .distinct()
                .toList();
    }

    static JsonNode resolve(JsonNode root, JsonNode schema) {
        JsonNode at = schema;
        while (at.path("$ref").isTextual()) {
            at = root.at(JsonPointer.compile(at.path("$ref").textValue().substring(1)));
        }
        return at;
    }
}
