package dev.zephyr.catalogue.lint;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.zephyr.catalogue.Finding;
import dev.zephyr.catalogue.Findings;
import dev.zephyr.catalogue.MarkedYaml;
import dev.zephyr.catalogue.YamlFile;
import dev.zephyr.catalogue.YamlSchema;
import dev.zephyr.policy.Policy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/** From a YAML file to a policy, or to everything that is wrong with the file at once. Thread-safe. */
public final class PolicyReader {

    /** A policy is pinned into each incident, whose payloads are limited. */
    static final int MOST_BYTES = 64 * 1024;

    private static final JsonMapper MAPPER = new JsonMapper();

    private final YamlSchema schema = YamlSchema.ofResource("/policies/policy.schema.json");

    public PolicyReading read(Path file) {
        Findings findings = new Findings();
        return read(YamlFile.read(file, findings), findings);
    }

    /** Reads what findings call {@code name}. */
    public PolicyReading read(String name, byte[] bytes) {
        Findings findings = new Findings();
        return read(YamlFile.read(name, bytes, findings), findings);
    }

    /** Reads what findings call {@code name}. */
    public PolicyReading read(String name, String text) {
        return read(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private PolicyReading read(MarkedYaml asWritten, Findings findings) {
        if (asWritten.bytes() > MOST_BYTES) {
            findings.add(tooLarge(asWritten));
        }
        if (!asWritten.root().isObject()) {
            if (!findings.hasErrors()) {
                findings.add(asWritten.error(JsonPointer.empty(), "this is no policy", "write its keys, name first"));
            }
            return PolicyReading.refused(findings);
        }
        MarkedYaml yaml = schema.normalise(asWritten);
        schema.check(yaml).stream()
                .filter(finding -> !finding.found().contains(Blanks.SIGN))
                .forEach(findings::add);
        PolicyLinter.check(yaml).forEach(findings::add);
        return findings.hasErrors() ? PolicyReading.refused(findings) : bind(yaml, findings);
    }

    private static PolicyReading bind(MarkedYaml yaml, Findings findings) {
        try {
            Policy policy = MAPPER.treeToValue(yaml.root(), Policy.class);
            return new PolicyReading(Optional.of(policy), findings.all());
        } catch (JsonMappingException e) {
            findings.add(
                    yaml.error(pointer(e), "this can not be read: " + e.getOriginalMessage(), "see docs/policies.md"));
        } catch (JsonProcessingException e) {
            findings.add(yaml.error(JsonPointer.empty(), "this can not be read: " + e.getOriginalMessage(), ""));
        }
        return PolicyReading.refused(findings);
    }

    private static JsonPointer pointer(JsonMappingException e) {
        JsonPointer pointer = JsonPointer.empty();
        for (JsonMappingException.Reference step : e.getPath()) {
            pointer = step.getFieldName() == null
                    ? pointer.appendIndex(step.getIndex())
                    : pointer.appendProperty(step.getFieldName());
        }
        return pointer;
    }

    private static Finding tooLarge(MarkedYaml yaml) {
        return yaml.error(
                JsonPointer.empty(),
                "the file has " + yaml.bytes() + " bytes and a policy is pinned into every incident",
                "keep it under " + MOST_BYTES + " bytes: move long texts to the document it refers to");
    }
}
