package dev.zephyr.catalogue.directory;

import dev.zephyr.policy.Policy;
import dev.zephyr.severity.Severity;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads what is made of alerts: by a route, and by its rules, which take over what they do not say. */
final class RuleReader {

    static final Set<String> KEYS = Set.of(
            "correlation",
            "service",
            "serviceLabel",
            "team",
            "policy",
            "title",
            "severityLabel",
            "severities",
            "severity",
            "resolves");

    private static final Set<String> RULE_KEYS = ruleKeys();
    private static final String LABEL_FORM = "the name of an alert label";
    private static final Template BY_GROUP = new Template("{groupKey}");
    private static final Template BY_NAME = new Template("{name}: {summary}");

    private final Known known;

    private static Set<String> ruleKeys() {
        Set<String> keys = new HashSet<>(KEYS);
        keys.add("when");
        keys.add("labels");
        return Set.copyOf(keys);
    }

    RuleReader(Known known) {
        this.known = known;
    }

    /** What a route says outside of its rules. */
    Handling base(Entry entry, String group) {
        Handling usual = new Handling(
                group,
                BY_GROUP,
                new Handling.ServiceRule.Label("service"),
                null,
                null,
                BY_NAME,
                "severity",
                Map.of(),
                null,
                false);
        return handling(entry, usual);
    }

    RouteRule rule(Entry entry, Handling base) {
        entry.allow(RULE_KEYS);
        List<Matcher> when = entry.list("when", Matcher::parse, Matcher.FORM);
        if (!entry.has("when")) {
            entry.error("when", "a rule without conditions hides the ones behind it", "write " + Matcher.FORM);
        }
        return new RouteRule(when, entry.map("labels"), handling(entry, base));
    }

    private Handling handling(Entry entry, Handling base) {
        Template correlation = entry.read("correlation", Template::key, Template.KEY_FORM);
        Template title = entry.read("title", Template::title, Template.TITLE_FORM);
        String ownPolicy = entry.text("policy");
        ServiceReader.checkPolicy(entry, ownPolicy, known);
        String policy = ownPolicy == null ? base.policy() : ownPolicy;
        Set<String> scale = scale(policy);
        String team = entry.text("team");
        if (team != null) {
            known.check(entry, "team", Kind.TEAMS, team);
        }
        Severity severity = entry.read("severity", Severity::new, "a severity of the policy");
        if (severity != null && !scale.contains(severity.id())) {
            entry.error("severity", "there is no such severity", "use " + String.join(", ", scale));
        }
        Map<String, Severity> severities = severities(entry, scale);
        return new Handling(
                base.group(),
                correlation == null ? base.correlation() : correlation,
                service(entry, base.service()),
                team == null ? base.team() : team,
                policy,
                title == null ? base.title() : title,
                entry.text("severityLabel", base.severityLabel()),
                entry.has("severities") ? severities : base.severities(),
                severity == null ? base.severity() : severity,
                entry.flag("resolves", base.resolves()));
    }

    private Handling.ServiceRule service(Entry entry, Handling.ServiceRule base) {
        String fixed = entry.text("service");
        String label = entry.read("serviceLabel", Function.identity(), LABEL_FORM);
        if (fixed == null) {
            return label == null ? base : new Handling.ServiceRule.Label(label);
        }
        known.check(entry, "service", Kind.SERVICES, fixed);
        if (label != null) {
            entry.error("serviceLabel", "the service is fixed already", "keep service or serviceLabel");
        }
        return new Handling.ServiceRule.Fixed(fixed);
    }

    private static Map<String, Severity> severities(Entry entry, Set<String> scale) {
        Map<String, Severity> severities = new LinkedHashMap<>();
        entry.map("severities").forEach((label, severity) -> {
            if (!scale.contains(severity)) {
                entry.below("severities").error(label, "there is no such severity", "use " + String.join(", ", scale));
            }
            severities.put(label, new Severity(severity));
        });
        return severities;
    }

    /** Of the policy that is named; without one, of all that the services may run. */
    private Set<String> scale(@Nullable String name) {
        Map<String, Policy> policies = known.policies();
        Policy own = name == null ? null : policies.get(name);
        Collection<Policy> all = own == null ? policies.values() : List.of(own);
        Set<String> scale = new TreeSet<>();
        for (Policy policy : all) {
            policy.severities()
                    .definitions()
                    .forEach(step -> scale.add(step.id().id()));
        }
        return scale;
    }
}
