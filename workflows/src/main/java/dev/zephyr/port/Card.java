package dev.zephyr.port;

import dev.zephyr.confidential.Confidential;
import dev.zephyr.determinism.Ordered;
import java.util.List;
import java.util.Map;

/**
 * What the incident's room shows of it at a glance. There is one per room, edited in place; the latest word counts, so one
 * that a later one has overtaken need not be shown.
 *
 * @param channel the policy's name of the room's channel
 * @param place the room's name at the vendor
 * @param lines what stands on it, in order: a label and its value, empty where nobody knows
 * @param links runbook, playbook, diagram
 * @param people who belong into the room: whoever was called, and who holds a role
 * @param open false once nothing can be done about it any more
 */
public record Card(
        String key,
        IncidentBrief incident,
        String channel,
        String place,
        Map<String, String> lines,
        Map<String, String> links,
        List<String> people,
        boolean open)
        implements Confidential {

    public Card {
        lines = Ordered.copy(lines);
        links = Ordered.copy(links);
        people = Ordered.list(people);
    }

    @Override
    public boolean confidential() {
        return incident.confidential();
    }
}
