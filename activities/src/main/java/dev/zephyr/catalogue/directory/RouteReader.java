package dev.zephyr.catalogue.directory;

import dev.zephyr.oncall.Target;
import dev.zephyr.policy.Policy;
import dev.zephyr.severity.Severity;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads {@code routes.yaml}. */
final class RouteReader {

    private static final int MOST_SECRETS = 2;
    private static final String LABEL_FORM = "the name of an alert label";
    private static final Template BY_GROUP = new Template("{groupKey}");
    private static final Template BY_NAME = new Template("{name}: {summary}");
    private static final Set<String> KEYS = Set.of(
            "id",
            "group",
            "source",
            "secrets",
            "correlation",
            "service",
            "serviceLabel",
            "policy",
            "title",
            "severityLabel",
            "severities",
            "resolves",
            "catchAll");

    private RouteReader() {}

    static Optional<Route> read(String id, Entry entry, Known known) {
        entry.allow(KEYS);
        String group = entry.read("group", Ids::parse, Ids.FORM);
        Route.Source source = entry.need("source", Route.Source::parse, "alertmanager or generic");
        List<SecretReference> secrets = secrets(entry);
        Template correlation = entry.read("correlation", Template::key, Template.KEY_FORM);
        Template title = entry.read("title", Template::title, Template.TITLE_FORM);
        String policy = entry.text("policy");
        ServiceReader.checkPolicy(entry, policy, known);
        Target catchAll = entry.need("catchAll", Target::parse, "who is called when the service is unknown");
        if (catchAll != null) {
            known.check(entry, "catchAll", catchAll);
        }
        Route.ServiceRule service = service(entry, known);
        Map<String, Severity> severities = severities(entry, policy, known);
        return source == null || catchAll == null
                ? Optional.empty()
                : Optional.of(new Route(
                        id,
                        group == null ? id : group,
                        source,
                        secrets,
                        correlation == null ? BY_GROUP : correlation,
                        service,
                        policy,
                        title == null ? BY_NAME : title,
                        entry.text("severityLabel", "severity"),
                        severities,
                        entry.flag("resolves", false),
                        catchAll));
    }

    private static List<SecretReference> secrets(Entry entry) {
        List<SecretReference> secrets = entry.secrets("secrets");
        if (!entry.has("secrets")) {
            entry.error("secrets", "without a secret anybody could ring people", "write " + SecretReference.FORM);
        } else if (secrets.size() > MOST_SECRETS) {
            entry.error("secrets", "more than " + MOST_SECRETS + " secrets are live", "keep the old and the new one");
        }
        return secrets;
    }

    private static Route.ServiceRule service(Entry entry, Known known) {
        String fixed = entry.text("service");
        String label = entry.read("serviceLabel", text -> text, LABEL_FORM);
        if (fixed == null) {
            return new Route.ServiceRule.Label(label == null ? "service" : label);
        }
        known.check(entry, "service", Kind.SERVICES, fixed);
        if (label != null) {
            entry.error("serviceLabel", "the service is fixed already", "keep service or serviceLabel");
        }
        return new Route.ServiceRule.Fixed(fixed);
    }

    /** Checked against the route's policy; without one, against all that its services may run. */
    private static Map<String, Severity> severities(Entry entry, @Nullable String name, Known known) {
        Map<String, Policy> policies = known.policies();
        Policy own = name == null ? null : policies.get(name);
        Set<String> scale = scale(own == null ? policies.values() : List.of(own));
        Map<String, Severity> severities = new LinkedHashMap<>();
        entry.map("severities").forEach((label, severity) -> {
            if (!scale.contains(severity)) {
                entry.below("severities").error(label, "there is no such severity", "use " + String.join(", ", scale));
            }
            severities.put(label, new Severity(severity));
        });
        return severities;
    }

    private static Set<String> scale(Collection<Policy> policies) {
        Set<String> scale = new TreeSet<>();
        for (Policy policy : policies) {
            policy.severities()
                    .definitions()
                    .forEach(step -> scale.add(step.id().id()));
        }
        return scale;
    }
}
