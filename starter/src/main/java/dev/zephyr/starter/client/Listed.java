package dev.zephyr.starter.client;

import dev.zephyr.workflow.IncidentView;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of a list of incidents.
 *
 * @param workflowId for this package only
 * @param ic who leads, before the first answer whose it is; null only where nobody could be found
 * @param attention why a person has to look
 * @param ringing whose answer is waited for
 * @param waitingFor what the next deadline is about; null when nothing is waited for
 */
public record Listed(
        String workflowId,
        String id,
        String title,
        String severity,
        String phase,
        String service,
        String team,
        @Nullable String ic,
        boolean acknowledged,
        List<String> attention,
        Instant opened,
        @Nullable Instant nextDeadline,
        @Nullable String waitingFor,
        boolean drill,
        List<String> ringing) {

    public Listed {
        attention = List.copyOf(attention);
        ringing = List.copyOf(ringing);
    }

    static Listed of(String workflowId, IncidentView view) {
        var incident = view.incident();
        var next = view.clocks().isEmpty() ? null : view.clocks().get(0);
        return new Listed(
                workflowId,
                incident.id().value(),
                incident.opening().title(),
                incident.severity().id(),
                incident.status(),
                incident.opening().service(),
                incident.opening().team(),
                incident.owner().orElse(null),
                incident.isAcknowledged(),
                incident.attention(),
                incident.opened(),
                next == null ? null : next.due(),
                next == null ? null : next.name(),
                incident.opening().drill(),
                incident.ladder().awaited());
    }
}
