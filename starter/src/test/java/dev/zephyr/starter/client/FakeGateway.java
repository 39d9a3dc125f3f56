package dev.zephyr.starter.client;

import dev.zephyr.alert.AlertBatch;
import dev.zephyr.alert.AlertFact;
import dev.zephyr.command.CommandAnswer;
import dev.zephyr.command.CommandRequest;
import dev.zephyr.incident.Undelivered;
import dev.zephyr.refusal.Refusal;
import dev.zephyr.silence.HeldAlerts;
import dev.zephyr.timeline.TimelineEntry;
import dev.zephyr.workflow.IncidentStart;
import dev.zephyr.workflow.IncidentView;
import dev.zephyr.workflow.WorkflowIds;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A Temporal of a few lines: which runs are open, and every call in order. Thread-safe. */
final class FakeGateway implements Gateway {

    final List<String> calls = new ArrayList<>();
    final Set<String> open = new HashSet<>();
    final Map<String, List<AlertFact>> facts = new HashMap<>();
    final Map<String, Refusal.Reason> refusals = new HashMap<>();
    final Map<String, IncidentView> views = new HashMap<>();
    final List<Listed> listed = new ArrayList<>();
    final Map<String, Run> runs = new HashMap<>();
    final List<IncidentStart> starts = new ArrayList<>();
    final List<AlertBatch> batches = new ArrayList<>();
    final List<CommandRequest> requests = new ArrayList<>();
    final List<String> resets = new ArrayList<>();
    final List<HeldAlerts> held = new ArrayList<>();
    int lostRaces;
    boolean away;
    Runnable during = () -> {};

    private synchronized void called(String call) {
        if (away) {
            throw new TemporalAway("could not call", null);
        }
        calls.add(call);
    }

    private synchronized void take(String workflowId, List<AlertFact> more) {
        facts.computeIfAbsent(workflowId, id -> new ArrayList<>()).addAll(more);
    }

    @Override
    public boolean signal(String workflowId, AlertBatch batch) {
        called("signal");
        batches.add(batch);
        if (open.contains(workflowId)) {
            take(workflowId, batch.alerts());
        }
        return open.contains(workflowId);
    }

    @Override
    public boolean hold(String silence, HeldAlerts alerts) {
        called("hold");
        held.add(alerts);
        return open.contains(WorkflowIds.silence(silence));
    }

    @Override
    public void undelivered(String workflowId, Undelivered page) {
        called("undelivered");
    }

    @Override
    public boolean start(String workflowId, IncidentStart start, boolean again) {
        called("start");
        during.run();
        synchronized (this) {
            starts.add(start);
            if (!open.add(workflowId)) {
                return false;
            }
            AlertBatch batch = start.alerts();
            take(workflowId, batch == null ? List.of() : batch.alerts());
            return true;
        }
    }

    @Override
    public synchronized boolean signalWithStart(String workflowId, IncidentStart start, AlertBatch batch) {
        called("signalWithStart");
        batches.add(batch);
        if (lostRaces > 0) {
            lostRaces--;
            return false;
        }
        open.add(workflowId);
        take(workflowId, batch.alerts());
        return true;
    }

    @Override
    public Optional<CommandAnswer> command(String workflowId, String commandId, CommandRequest request) {
        called("command " + workflowId + " " + commandId);
        requests.add(request);
        Refusal.Reason reason = refusals.get(workflowId);
        if (reason != null) {
            throw new CommandRefused(reason, "refused");
        }
        return open.contains(workflowId)
                ? Optional.of(new CommandAnswer(request.incident(), "done", List.of()))
                : Optional.empty();
    }

    @Override
    public Optional<IncidentView> view(String workflowId) {
        called("view " + workflowId);
        if (runs.containsKey(workflowId) && runs.get(workflowId).isTerminated()) {
            throw new TemporalAway("could not read " + workflowId, null);
        }
        return Optional.ofNullable(views.get(workflowId));
    }

    @Override
    public Optional<List<TimelineEntry>> timeline(String workflowId, int after) {
        called("timeline " + workflowId);
        return Optional.ofNullable(views.get(workflowId))
                .map(view -> view.incident().timeline().entries());
    }

    @Override
    public List<Listed> list(String query, int limit) {
        called("list");
        return List.copyOf(listed);
    }

    @Override
    public long count(String query) {
        called("count");
        return listed.size();
    }

    @Override
    public Optional<Run> newest(String workflowId) {
        called("newest " + workflowId);
        return Optional.ofNullable(runs.get(workflowId));
    }

    @Override
    public void reset(String workflowId, String runId, String reason) {
        called("reset");
        resets.add(workflowId + " " + runId + " " + reason);
    }
}
