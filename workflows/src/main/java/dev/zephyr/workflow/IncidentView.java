package dev.zephyr.workflow;

import dev.zephyr.confidential.Confidential;
import dev.zephyr.determinism.Ordered;
import dev.zephyr.incident.Incident;
import dev.zephyr.obligation.Clock;
import java.util.List;

/**
 * What the API and the CLI show of an incident.
 *
 * @param confidential true for a restricted incident, whose details are for the people on it
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
        List<String> inFlight,
        boolean confidential)
        implements Confidential {

    public IncidentView {
        clocks = Ordered.list(clocks);
        path = Ordered.list(path);
        inFlight = Ordered.list(inFlight);
    }

    /** Details of a restricted incident are for the people on it. */
    public boolean mayBeReadBy(String person) {
        return !confidential || (!person.isEmpty() && incident.involves(person));
    }

    /** For people who are not on a restricted incident: what is due and who is called, no word of anybody's. */
    public IncidentView withoutDetails() {
        return new IncidentView(
                incident.withoutDetails(), clocks, policy, policyVersion, scale, path, inFlight, confidential);
    }
}
