package dev.zephyr.starter.api;

import com.fasterxml.jackson.databind.JsonNode;
import dev.zephyr.catalogue.directory.Catalogue;
import dev.zephyr.catalogue.directory.RouteKey;
import dev.zephyr.catalogue.directory.Service;
import dev.zephyr.incident.Opening;
import dev.zephyr.policy.FlagDefinition;
import dev.zephyr.policy.Policy;
import dev.zephyr.severity.ImpactAssessment;
import dev.zephyr.severity.Severity;
import dev.zephyr.starter.client.Listed;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A person says that something is broken.
 *
 * @param scale how much faster than real life a drill runs
 * @param force opens it though there is a similar one
 */
record Declaration(Opening opening, String policy, int scale, boolean force) {

    private static final Set<String> FIELDS = Set.of(
            "commandId",
            "summary",
            "severity",
            "service",
            "policy",
            "flags",
            "startedAt",
            "origin",
            "drill",
            "timeScale",
            "force");
    private static final List<String> ORIGINS = List.of("person", "customer", "health-check");
    /** No route can have this group, so no alert has its key. */
    private static final String GROUP = "declared/";

    private static final Duration JUST_OPENED = Duration.ofMinutes(10);
    private static final int LONGEST_SUMMARY = 250;
    private static final int FASTEST = 100_000;

    /** @param otherwisePolicy what runs when neither the person nor the service names one */
    static Declaration read(JsonNode body, Catalogue catalogue, String otherwisePolicy, String by) {
        Fields fields = new Fields(body, FIELDS);
        Optional<Service> service = fields.choice(
                "service", catalogue::service, catalogue.services().keySet());
        Optional<Policy> named =
                fields.choice("policy", catalogue::policy, catalogue.policies().keySet());
        Policy policy = named.or(() -> service.flatMap(it -> catalogue.policy(it.policy())))
                .or(() -> catalogue.policy(otherwisePolicy))
                .orElse(null);
        Severity severity = policy == null ? Severity.UNKNOWN : severity(fields, policy);
        boolean drill = fields.flag("drill");
        int scale = scale(fields, drill);
        Opening opening = new Opening(
                new RouteKey(GROUP, CommandIds.check(fields, fields.text("commandId"))).code(),
                "",
                fields.choice("origin", it -> Optional.of(it).filter(ORIGINS::contains), ORIGINS)
                        .orElse(ORIGINS.get(0)),
                summary(fields),
                service.map(Service::id).orElse(""),
                service.map(Service::team).orElse(""),
                by,
                severity,
                ImpactAssessment.NONE,
                policy == null ? Set.of() : flags(fields, policy),
                fields.time("startedAt"),
                drill,
                null,
                service.map(Service::links).orElse(Map.of()),
                List.of());
        boolean force = fields.flag("force");
        fields.check();
        return new Declaration(opening, policy == null ? otherwisePolicy : policy.name(), scale, force);
    }

    private static String summary(Fields fields) {
        String summary = fields.text("summary");
        if (summary.isEmpty() || summary.length() > LONGEST_SUMMARY) {
            fields.refuse(
                    "summary", summary, "a text of 1 to " + LONGEST_SUMMARY + " characters that says what is broken");
        }
        return summary;
    }

    private static int scale(Fields fields, boolean drill) {
        int scale = fields.number("timeScale", 1, 1, FASTEST);
        if (scale > 1 && !drill) {
            fields.refuse(
                    "timeScale", String.valueOf(scale), "only a drill runs faster than real life: add \"drill\": true");
        }
        return scale;
    }

    private static Severity severity(Fields fields, Policy policy) {
        List<String> allowed = new ArrayList<>();
        policy.severities().definitions().forEach(it -> allowed.add(it.id().id()));
        allowed.add(Severity.UNKNOWN.id());
        return fields.choice(
                        "severity",
                        text -> text.equals(Severity.UNKNOWN.id())
                                ? Optional.of(Severity.UNKNOWN)
                                : policy.severities().understand(text),
                        allowed)
                .orElse(Severity.UNKNOWN);
    }

    private static Set<String> flags(Fields fields, Policy policy) {
        List<String> allowed = policy.flags().stream().map(FlagDefinition::id).toList();
        Set<String> flags = new LinkedHashSet<>(fields.texts("flags"));
        flags.stream().filter(flag -> !allowed.contains(flag)).forEach(flag -> fields.refuse("flags", flag, allowed));
        return flags;
    }

    /** Whether an incident may well be the one that is being declared: the same service's trouble, just opened. */
    boolean isLike(Listed other, Instant now) {
        return !opening.service().isEmpty()
                && other.service().equals(opening.service())
                && other.drill() == opening.drill()
                && !other.id().startsWith(opening.code())
                && other.opened().isAfter(now.minus(JUST_OPENED));
    }
}
