package dev.zephyr.starter.api;

import com.fasterxml.jackson.databind.JsonNode;
import dev.zephyr.starter.web.Problem;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the fields of a body and collects what is wrong with them, so that all of it is answered at once. */
final class Fields {

    private final JsonNode body;
    private final List<Finding> findings = new ArrayList<>();

    /**
     * One field that can not be used.
     *
     * @param value as it came, empty when it is missing
     * @param allowed what may stand there
     */
    record Finding(String field, String value, Object allowed) {}

    Fields(JsonNode body, Set<String> known) {
        this.body = body;
        body.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                refuse(
                        name,
                        "",
                        "no such field; there are " + known.stream().sorted().toList());
            }
        });
    }

    void refuse(String field, String value, Object allowed) {
        findings.add(new Finding(field, value, allowed));
    }

    String text(String field) {
        JsonNode value = body.path(field);
        return value.isValueNode() && !value.isNull() ? value.asText().strip() : "";
    }

    boolean flag(String field) {
        JsonNode value = body.path(field);
        if (!value.isMissingNode() && !value.isNull() && !value.isBoolean()) {
            refuse(field, value.toString(), List.of(true, false));
        }
        return value.asBoolean(false);
    }

    int number(String field, int otherwise, int lowest, int highest) {
        JsonNode value = body.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return otherwise;
        }
        if (!value.isInt() || value.asInt() < lowest || value.asInt() > highest) {
            refuse(field, value.toString(), "a number from " + lowest + " to " + highest);
            return otherwise;
        }
        return value.asInt();
    }

    List<String> texts(String field) {
        List<String> texts = new ArrayList<>();
        JsonNode value = body.path(field);
        if (value.isArray()) {
            value.forEach(it -> texts.add(it.asText()));
        } else if (!value.isMissingNode() && !value.isNull()) {
            refuse(field, value.toString(), "a list of texts");
        }
        return texts;
    }

    @Nullable
    Instant time(String field) {
        String text = text(field);
        try {
            return text.isEmpty() ? null : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            refuse(field, text, "a time such as 2026-11-21T09:30:00Z");
            return null;
        }
    }

    /** What a given text means; a finding when it means nothing, nothing when it was not given. */
    <T> Optional<T> choice(String field, Function<String, Optional<T>> understand, Collection<String> allowed) {
        String text = text(field);
        Optional<T> choice = text.isEmpty() ? Optional.empty() : understand.apply(text);
        if (!text.isEmpty() && choice.isEmpty()) {
            refuse(field, text, allowed);
        }
        return choice;
    }

    /** Ends the request when anything is wrong. */
    void check() {
        if (!findings.isEmpty()) {
            throw problem(findings).failure();
        }
    }

    static Problem problem(List<Finding> findings) {
        List<String> said = findings.stream()
                .map(it -> it.field() + (it.value().isEmpty() ? "" : " \"" + it.value() + "\"") + ": " + it.allowed())
                .toList();
        return Problem.of(422, "invalid", "nothing was done; allowed are " + String.join("; ", said))
                .with("findings", List.copyOf(findings));
    }
}
