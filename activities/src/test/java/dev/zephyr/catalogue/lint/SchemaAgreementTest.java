package dev.zephyr.catalogue.lint;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.zephyr.obligation.Deed;
import dev.zephyr.obligation.Span;
import dev.zephyr.oncall.Target;
import dev.zephyr.policy.Policy;
import dev.zephyr.timeline.EntryKind;
import dev.zephyr.timeline.EntryMatch;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The schema and the records are two descriptions of one thing. */
class SchemaAgreementTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final JsonNode SCHEMA = schema();

    private final List<String> differences = new ArrayList<>();
    private final Set<Class<?>> seen = new HashSet<>();

    @Test
    void schemaHasEveryRecordComponentAndNoOther() {
        compare(Policy.class, SCHEMA);
        assertThat(differences).isEmpty();
        assertThat(seen).as("the walk went through the parts").hasSizeGreaterThan(30);
    }

    @Test
    void schemaRefusesUnknownKeysEverywhere() {
        for (JsonNode part : SCHEMA.path("$defs")) {
            if (part.has("properties")) {
                assertThat(part.path("additionalProperties").asBoolean(true))
                        .as("%s", part)
                        .isFalse();
            }
        }
    }

    @Test
    void schemaExplainsEveryKey() {
        for (JsonNode part : SCHEMA.path("$defs")) {
            part.path("properties")
                    .properties()
                    .forEach(property -> assertThat(
                                    property.getValue().path("description").asText())
                            .as(property.getKey())
                            .isNotEmpty());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "15m",
                "1h30m",
                "2d",
                "1w",
                "90s",
                "-3m",
                "1h working",
                "0 working",
                "next working day",
                "",
                "-",
                "15",
                "m",
                "15 m",
                "1.5h",
                "30m1h",
                " working",
                "next day",
                "1000000m",
                "PT5M"
            })
    void schemaAndCodeReadTheSameSpans(String text) {
        assertThat(text.matches(pattern("span"))).isEqualTo(parses(() -> Span.parse(text)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "oncall",
                "oncall/next",
                "oncall/all",
                "oncall/lead",
                "schedule:a/lead",
                "owner/lead",
                "schedule:a",
                "schedule:a/next",
                "owner",
                "lead",
                "person:a.b@c",
                "team:a",
                "role:ic",
                "list:all",
                "stakeholders",
                "stakeholders/next",
                "responders",
                "addressee",
                "",
                "person",
                "oncall:a",
                "role:ic/next",
                "list:",
                "boss",
                "schedule:a/last",
                "person:a b"
            })
    void schemaAndCodeReadTheSameTargets(String text) {
        assertThat(text.matches(pattern("target"))).isEqualTo(parses(() -> Target.parse(text)));
    }

    @Test
    void schemaReadsTheTimelineKindsThatCodeReads() {
        for (EntryKind kind : EntryKind.values()) {
            assertThat(kind.wire()).matches(pattern("match"));
            assertThat(kind.wire() + ":some/value 1.0").matches(pattern("match"));
            assertThat(SCHEMA.path("$defs").path("match").path("title").asText())
                    .matches(".*[ ]" + kind.wire() + "(,.*|)");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"update", "posted:a b", "sunrise", "sunrise:east", "updates", "up:date", ":update", ""})
    void schemaReadsAsEntryMatchWhatCodeReads(String text) {
        assertThat(text.matches(pattern("match"))).isEqualTo(parses(() -> EntryMatch.parse(text)));
    }

    private static JsonNode schema() {
        try {
            return MAPPER.readTree(SoundPolicy.resource("/policies/policy.schema.json"));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String pattern(String definition) {
        return SCHEMA.path("$defs").path(definition).path("pattern").asText();
    }

    private static boolean parses(Runnable reading) {
        try {
            reading.run();
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private void compare(Type type, JsonNode unresolved) {
        JsonNode schema = resolved(unresolved);
        if (type instanceof ParameterizedType generic) {
            Type[] arguments = generic.getActualTypeArguments();
            boolean map = generic.getRawType() == Map.class;
            compare(arguments[arguments.length - 1], schema.path(map ? "additionalProperties" : "items"));
        } else if (type == Deed.class) {
            compareDeeds(schema);
        } else if (type instanceof Class<?> single && single.isEnum()) {
            compareNames(single, MAPPER.valueToTree(single.getEnumConstants()), schema.path("enum"));
        } else if (type instanceof Class<?> single && single.isRecord()) {
            compareRecord(single, schema);
        }
    }

    private void compareRecord(Class<?> type, JsonNode schema) {
        RecordComponent value = Arrays.stream(type.getRecordComponents())
                .filter(component -> component.getAccessor().isAnnotationPresent(JsonValue.class))
                .findFirst()
                .orElse(null);
        if (value != null) {
            compare(value.getGenericType(), schema);
            return;
        }
        if (schema.path("type").asText().equals("string") || !seen.add(type)) {
            return;
        }
        Set<String> components = new TreeSet<>();
        for (RecordComponent component : type.getRecordComponents()) {
            components.add(key(component));
            compare(component.getGenericType(), schema.path("properties").path(key(component)));
        }
        compareNames(type, components, keys(schema));
    }

    private void compareDeeds(JsonNode schema) {
        Set<String> components = new TreeSet<>();
        for (Class<?> deed : Deed.class.getPermittedSubclasses()) {
            seen.add(deed);
            Arrays.stream(deed.getRecordComponents())
                    .map(SchemaAgreementTest::key)
                    .forEach(components::add);
        }
        compareNames(Deed.class, components, keys(schema));
    }

    private void compareNames(Class<?> type, JsonNode code, JsonNode schema) {
        Set<String> names = new TreeSet<>();
        code.forEach(name -> names.add(name.asText()));
        Set<String> allowed = new TreeSet<>();
        schema.forEach(name -> allowed.add(name.asText()));
        compareNames(type, names, allowed);
    }

    private void compareNames(Class<?> type, Set<String> code, Set<String> schema) {
        if (!code.equals(schema)) {
            differences.add(type.getSimpleName() + ": code " + code + ", schema " + schema);
        }
    }

    private static Set<String> keys(JsonNode schema) {
        Set<String> keys = new TreeSet<>();
        schema.path("properties").fieldNames().forEachRemaining(keys::add);
        return keys;
    }

    private static String key(RecordComponent component) {
        JsonProperty renamed = component.getAccessor().getAnnotation(JsonProperty.class);
        return renamed == null ? component.getName() : renamed.value();
    }

    private static JsonNode resolved(JsonNode schema) {
        String reference = schema.path("$ref").asText();
        return reference.isEmpty() ? schema : SCHEMA.at(JsonPointer.compile(reference.substring(1)));
    }
}
