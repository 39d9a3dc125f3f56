package dev.zephyr.workflow;

import dev.zephyr.determinism.Ordered;
import dev.zephyr.incident.Incident;
import dev.zephyr.obligation.Clock;
import java.util.List;

/**
 * What the API and the CLI show of an incident.
 *
 * @param path the escalation path, lowest level first (M-29)
 * @param inFlight keys of what is being done outside right now
 */
public record IncidentView(
        Incident incident,
        List<Clock> clocks,
        String policy,
        int policyVersion,
        int scale,
        List<PathStep> path,
        List<String> inFlight) {

    public IncidentView {
        clocks = Ordered.list(clocks);
        path = Ordered.list(path);
        inFlight = Ordered.list(inFlight);
    }
}
