package dev.zephyr.workflow;

import dev.zephyr.communication.Medium;
import dev.zephyr.incident.Action;
import dev.zephyr.incident.Carried;
import dev.zephyr.incident.Event;
import dev.zephyr.incident.Held;
import dev.zephyr.incident.MergeWord;
import dev.zephyr.port.Receipt;
import io.temporal.failure.ActivityFailure;
import io.temporal.failure.ApplicationFailure;
import io.temporal.workflow.Async;
import io.temporal.workflow.ExternalWorkflowStub;
import io.temporal.workflow.Promise;
import io.temporal.workflow.Workflow;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * What is being done outside. A lane does one thing at a time, in order; lanes do not wait for each other: one per person
 * being rung, one each for chat, status page, tickets, mail and records. Results come back as events.
 */
final class Lanes {

    private static final String PAGES = "page ";

    private final Map<String, Action> outbox = new LinkedHashMap<>();
    private final Map<String, Deque<Action>> waiting = new LinkedHashMap<>();
    private final Map<String, Action> running = new LinkedHashMap<>();
    private final Consumer<Event> results;

    Lanes(Consumer<Event> results) {
        this.results = results;
    }

    /** Takes an action on; one that is in the outbox already is not taken twice. */
    void submit(Action action) {
        if (outbox.putIfAbsent(action.key(), action) == null) {
            String lane = lane(action);
            if (action instanceof Action.ShowCard card) {
                dropOvertaken(lane, card);
            }
            waiting.computeIfAbsent(lane, name -> new ArrayDeque<>()).add(action);
            startNext(lane);
        }
    }

    /** What waits to be shown is old already; what runs is let run. */
    private void dropOvertaken(String lane, Action.ShowCard newer) {
        Deque<Action> queue = waiting.getOrDefault(lane, new ArrayDeque<>());
        List<Action> overtaken = queue.stream()
                .filter(queued -> queued instanceof Action.ShowCard card
                        && card.card().channel().equals(newer.card().channel()))
                .toList();
        queue.removeAll(overtaken);
        overtaken.forEach(old -> outbox.remove(old.key()));
    }

    List<Action> outbox() {
        return new ArrayList<>(outbox.values());
    }

    List<String> inFlight() {
        return running.values().stream().map(Action::key).toList();
    }

    boolean isAnybodyBeingRung() {
        return running.keySet().stream().anyMatch(lane -> lane.startsWith(PAGES));
    }

    private void startNext(String lane) {
        Deque<Action> queue = waiting.getOrDefault(lane, new ArrayDeque<>());
        if (!running.containsKey(lane) && !queue.isEmpty()) {
            Action action = queue.remove();
            running.put(lane, action);
            start(action).handle((receipt, failure) -> {
                running.remove(lane);
                outbox.remove(action.key());
                results.accept(failure == null ? result(action, receipt) : new Carried(action, false, reason(failure)));
                startNext(lane);
                return receipt;
            });
        }
    }

    private static Event result(Action action, Receipt receipt) {
        Duration pause = receipt.pause();
        return action instanceof Action.Ring ring && pause != null
                ? new Held(ring, pause)
                : new Carried(action, true, receipt.reference(), receipt.shown());
    }

    private static Promise<Receipt> start(Action action) {
        String summary = action.key();
        if (action instanceof Action.Ring ring) {
            return Async.function(ActivityProfiles.pager(summary)::ring, ring.page());
        } else if (action instanceof Action.OpenRoom room) {
            return Async.function(ActivityProfiles.chat(summary)::openRoom, room.post());
        } else if (action instanceof Action.ArchiveRoom room) {
            return Async.function(ActivityProfiles.chat(summary)::archiveRoom, room.post());
        } else if (action instanceof Action.OpenItemTicket ticket) {
            return Async.function(ActivityProfiles.tickets(summary)::open, ticket.post());
        } else if (action instanceof Action.ShowCard card) {
            return Async.function(ActivityProfiles.chat(summary)::showCard, card.card());
        } else if (action instanceof Action.File file) {
            return Async.function(ActivityProfiles.documents(summary)::file, file.document());
        } else if (action instanceof Action.Publish publish) {
            return publish(publish, summary);
        } else if (action instanceof Action.Say say) {
            return say(say.word());
        }
        throw new IllegalStateException("no lane does " + action);
    }

    private static Promise<Receipt> publish(Action.Publish publish, String summary) {
        return switch (publish.medium()) {
            case STATUS_PAGE -> Async.function(ActivityProfiles.statusPage(summary)::publish, publish.post());
            case MAIL -> Async.function(ActivityProfiles.mail(summary)::send, publish.post());
            case TICKET -> Async.function(ActivityProfiles.tickets(summary)::open, publish.post());
            case ROOM, CHAT, PEOPLE -> Async.function(ActivityProfiles.chat(summary)::post, publish.post());
        };
    }

    /** To whoever lives under the other's key: a word that is not for them is sent back. */
    private static Promise<Receipt> say(MergeWord word) {
        ExternalWorkflowStub other = Workflow.newUntypedExternalWorkflowStub(
                WorkflowIds.living(word.to().code()));
        return Async.procedure(() -> other.signal(IncidentWorkflow.MERGE, word)).thenApply(sent -> Receipt.NONE);
    }

    private static String lane(Action action) {
        if (action instanceof Action.Ring ring) {
            return PAGES + ring.page().recipient().responder();
        } else if (action instanceof Action.Publish publish) {
            Medium medium = publish.medium();
            return medium == Medium.ROOM ? Medium.CHAT.wire() : medium.wire();
        } else if (action instanceof Action.OpenItemTicket) {
            return Medium.TICKET.wire();
        } else if (action instanceof Action.File) {
            return "records";
        } else if (action instanceof Action.Say say) {
            return "incident " + say.word().to().code();
        }
        return Medium.CHAT.wire();
    }

    private static String reason(RuntimeException failure) {
        if (failure instanceof ActivityFailure activity && activity.getCause() instanceof ApplicationFailure cause) {
            return cause.getOriginalMessage();
        }
        Throwable cause = failure.getCause();
        return String.valueOf(cause == null ? failure.getMessage() : cause.getMessage());
    }
}
