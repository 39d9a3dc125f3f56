package dev.zephyr.starter.console;

import dev.zephyr.incident.Incident;
import dev.zephyr.lifecycle.Phase;
import dev.zephyr.policy.Policy;
import dev.zephyr.starter.cli.terminal.Moments;
import dev.zephyr.workflow.IncidentView;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One incident as its page tells it, in the words and the zone of who reads. */
record IncidentPage(
        String id,
        String title,
        String severity,
        String tone,
        String phase,
        boolean active,
        boolean acknowledged,
        String drill,
        String about,
        String opened,
        Optional<String> previous,
        List<String> attention,
        List<String> flags,
        String lead,
        Ladder ladder,
        Severities severities,
        IncidentFacts facts,
        Map<String, String> links) {

    private static final Set<String> OVER = Set.of(Phase.CLOSED.wire(), "cancelled", "merged");

    static IncidentPage of(IncidentView view, Optional<Policy> policy, Moments moments) {
        Incident incident = view.incident();
        String team = incident.opening().team();
        return new IncidentPage(
                incident.id().value(),
                incident.opening().title(),
                incident.severity().id(),
                Severities.tone(policy, incident.severity()),
                incident.status(),
                incident.phase().isActive(),
                incident.isAcknowledged(),
                drill(view),
                service(incident) + (team.isEmpty() ? "" : ", team " + team) + ", policy " + view.policy() + " "
                        + view.policyVersion(),
                moments.stamp(incident.opened()),
                Optional.ofNullable(incident.opening().previous()),
                incident.attention(),
                List.copyOf(incident.assessment().flags()),
                lead(incident),
                Ladder.of(incident, policy, moments),
                Severities.of(policy, incident.severity(), incident.assessment().answers()),
                IncidentFacts.of(view, policy, moments),
                incident.opening().links());
    }

    public boolean isOver() {
        return OVER.contains(phase);
    }

    private static String drill(IncidentView view) {
        if (!view.incident().opening().drill()) {
            return "";
        }
        return view.scale() > 1 ? "drill, time runs " + view.scale() + "x" : "drill";
    }

    private static String service(Incident incident) {
        String service = incident.opening().service();
        return service.isEmpty() ? "service unknown" : service;
    }

    private static String lead(Incident incident) {
        return incident.team()
                .commander()
                .map(who -> who + " leads")
                .or(() -> incident.owner().map(who -> "nobody has answered yet, it is " + who + "'s"))
                .orElse("nobody leads yet");
    }
}
