package dev.zephyr.policy;

import dev.zephyr.determinism.Ordered;
import java.util.List;
import java.util.Map;

/**
 * A fact about an incident that changes what happens: customer impact, breach, media, legal.
 *
 * @param labels alert labels that raise it: name to the values that do
 * @param customers true when customers notice it: the incident counts as customer-impacting in reports
 * @param restricts true when details are for those on the incident only
 */
public record FlagDefinition(
        String id,
        String name,
        Map<String, List<String>> labels,
        boolean customers,
        boolean restricts,
        List<String> clauses) {

    public FlagDefinition {
        labels = Ordered.copy(labels);
        clauses = Ordered.list(clauses);
    }

    public boolean isRaisedBy(Map<String, String> alert) {
        return labels.entrySet().stream()
                .anyMatch(label -> label.getValue().contains(alert.getOrDefault(label.getKey(), "")));
    }
}
