package dev.zephyr.severity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.zephyr.determinism.Ordered;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** A policy's severities, the strictest first. */
public record SeverityScale(@JsonValue List<SeverityDefinition> definitions) {

    @JsonCreator
    public SeverityScale {
        definitions = Ordered.list(definitions);
    }

    public Optional<SeverityDefinition> find(Severity severity) {
        return definitions.stream().filter(step -> step.id().equals(severity)).findFirst();
    }

    /** Every step with what it means, for whoever has to pick one (M-21). */
    public String explained() {
        return definitions.stream()
                .map(step -> step.id() + ": " + step.definition())
                .collect(Collectors.joining("\n"));
    }

    /** A step with what it means; one that the scale does not have stands for itself. */
    public String explained(Severity severity) {
        return find(severity).map(step -> step.id() + ": " + step.definition()).orElse(severity.id());
    }

    /** The severity a person means by {@code 2}, {@code sev2}, {@code SEV-2} or {@code p1}, if there is exactly one. */
    public Optional<Severity> understand(String text) {
        String wanted = plain(text);
        List<Severity> exact = definitions.stream()
                .map(SeverityDefinition::id)
                .filter(id -> plain(id.id()).equals(wanted) || digits(id.id()).equals(wanted))
                .toList();
        return exact.size() == 1 ? Optional.of(exact.get(0)) : Optional.empty();
    }

    public Severity stricter(Severity one, Severity other) {
        return rank(one) <= rank(other) ? one : other;
    }

    /** True when {@code one} is worse than {@code other}; anything known is worse than unknown. */
    public boolean isWorse(Severity one, Severity other) {
        return rank(one) < rank(other);
    }

    public int rank(Severity severity) {
        for (int i = 0; i < definitions.size(); i++) {
            if (definitions.get(i).id().equals(severity)) {
                return i;
            }
        }
        return definitions.size();
    }

    /** 0 for the worst; what nobody has assessed yet stands just below it, so that the worst goes before it and nothing else does. */
    public int urgency(Severity severity) {
        return severity.isKnown() ? rank(severity) : 1;
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }

    private static String digits(String text) {
        return text.replaceAll("[^0-9]", "");
    }
}
