package dev.zephyr.catalogue.directory;

import dev.zephyr.determinism.Ordered;
import dev.zephyr.oncall.Target;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that can break.
 *
 * @param owner who answers for it beyond the shift; null means the team's lead
 * @param policy the name of the policy that its incidents run
 * @param links {@code runbook}, {@code playbook}, {@code diagram}: what is there
 * @param customers who notices
 * @param stakeholders who wants to know
 */
public record Service(
        String id,
        String name,
        String team,
        @Nullable Target owner,
        String policy,
        Map<String, String> links,
        List<String> customers,
        List<Target> stakeholders) {

    public Service {
        links = Ordered.copy(links);
        customers = List.copyOf(customers);
        stakeholders = List.copyOf(stakeholders);
    }
}
