package dev.zephyr.workflow;

import io.temporal.api.common.v1.Payload;
import io.temporal.api.enums.v1.EventType;
import io.temporal.api.history.v1.HistoryEvent;
import io.temporal.client.WorkflowClient;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads what operators read: the history. */
final class Histories {

    private Histories() {}

    static int length(IncidentWorld world) {
        return DecisionLog.history(world).getEvents().size();
    }

    /** The names of the timers that are running. */
    static List<String> timers(IncidentWorld world) {
        return timers(world.client(), world.living().getExecution().getWorkflowId());
    }

    static List<String> timers(WorkflowClient client, String workflowId) {
        Map<Long, String> running = new LinkedHashMap<>();
        for (HistoryEvent event : client.fetchHistory(workflowId).getEvents()) {
            if (event.getEventType() == EventType.EVENT_TYPE_TIMER_STARTED) {
                running.put(event.getEventId(), summary(event.getUserMetadata().getSummary()));
            } else if (event.getEventType() == EventType.EVENT_TYPE_TIMER_CANCELED) {
                running.remove(event.getTimerCanceledEventAttributes().getStartedEventId());
            } else if (event.getEventType() == EventType.EVENT_TYPE_TIMER_FIRED) {
                running.remove(event.getTimerFiredEventAttributes().getStartedEventId());
            }
        }
        return List.copyOf(running.values());
    }

    private static String summary(Payload payload) {
        return WireFormat.dataConverter().fromPayload(payload, String.class, String.class);
    }
}
