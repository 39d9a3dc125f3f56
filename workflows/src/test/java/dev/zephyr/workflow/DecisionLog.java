package dev.zephyr.workflow;

import dev.zephyr.port.Document;
import dev.zephyr.port.Page;
import dev.zephyr.port.Post;
import io.temporal.api.common.v1.Payload;
import io.temporal.api.history.v1.ActivityTaskScheduledEventAttributes;
import io.temporal.api.history.v1.HistoryEvent;
import io.temporal.api.history.v1.TimerStartedEventAttributes;
import io.temporal.common.WorkflowExecutionHistory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a run decided, read from its history: timers by name with their length, pages and posts by key. Sorted: two things
 * due within the same instant happen in either order.
 */
final class DecisionLog {

    /** Stories run beside the wall clock: a timer's length is kept to this many seconds. */
    private static final int GRAIN = 60;

    private static final String CLOCK = "\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2} UTC";

    /** What a message says of how long something took, which is as long as the machine took. */
    private static final String LASTED = "(\\d+m)\\d+s";

    private DecisionLog() {}

    static WorkflowExecutionHistory history(IncidentWorld world) {
        return world.client().fetchHistory(world.living().getExecution().getWorkflowId());
    }

    static String of(IncidentWorld world) {
        String id = world.incident().id().value();
        List<String> lines = new ArrayList<>();
        Map<Long, String> timers = new HashMap<>();
        for (HistoryEvent event : history(world).getEvents()) {
            if (event.hasTimerStartedEventAttributes()) {
                lines.add(timer(event));
                timers.put(event.getEventId(), name(event));
            } else if (isDecided(event)) {
                lines.add(activity(event.getActivityTaskScheduledEventAttributes())
                        .replace(id, "ID")
                        .replaceAll(CLOCK, "TIME")
                        .replaceAll(LASTED, "$1"));
            } else if (event.hasTimerCanceledEventAttributes()) {
                long started = event.getTimerCanceledEventAttributes().getStartedEventId();
                lines.add("moot " + timers.get(started));
            }
        }
        Collections.sort(lines);
        return String.join("\n", lines) + "\n";
    }

    /**
     * What the ledger is told repeats the timeline, and a card is a picture of what the other lines made: how many there are of
     * either depends on how fast each is.
     */
    private static boolean isDecided(HistoryEvent event) {
        return event.hasActivityTaskScheduledEventAttributes()
                && !Set.of("ledger-Record", "chat-ShowCard")
                        .contains(event.getActivityTaskScheduledEventAttributes()
                                .getActivityType()
                                .getName());
    }

    private static String timer(HistoryEvent event) {
        TimerStartedEventAttributes timer = event.getTimerStartedEventAttributes();
        long grains = Math.round(timer.getStartToFireTimeout().getSeconds() / (double) GRAIN);
        return "timer " + Duration.ofSeconds(grains * GRAIN) + " " + name(event);
    }

    private static String name(HistoryEvent event) {
        return decode(event.getUserMetadata().getSummary(), String.class);
    }

    private static String activity(ActivityTaskScheduledEventAttributes activity) {
        Payload input = activity.getInput().getPayloads(0);
        String type = activity.getActivityType().getName();
        if (type.equals("pager-Ring")) {
            Page page = decode(input, Page.class);
            return type + " " + page.key() + " " + page.kind() + " "
                    + page.text().replace('\n', ' ');
        }
        if (type.equals("documents-File")) {
            return type + " " + decode(input, Document.class).key();
        }
        Post post = decode(input, Post.class);
        return type + " " + post.key() + " " + post.announcement().text().replace('\n', ' ');
    }

    private static <T> T decode(Payload payload, Class<T> type) {
        return WireFormat.dataConverter().fromPayload(payload, type, type);
    }
}
