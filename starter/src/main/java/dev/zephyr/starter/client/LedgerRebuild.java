package dev.zephyr.starter.client;

import dev.zephyr.ledger.LedgerBatch;
import dev.zephyr.refusal.Refusal;
import dev.zephyr.worker.Records;
import dev.zephyr.workflow.IncidentWorkflow;
import dev.zephyr.workflow.SearchAttributes;
import io.temporal.api.common.v1.WorkflowExecution;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowExecutionMetadata;
import io.temporal.client.WorkflowTargetOptions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Executor;
import java.util.stream.Stream;

/**
 * Writes the ledger anew from the runs that the server still has, and says where the two differ. A rebuild asks each run
 * what it would have told, and writes it as ever: what is there already is not written twice, and what the server has
 * forgotten stays.
 */
public final class LedgerRebuild {

    /** A run that continues is asked in its last part; a terminated one answers nobody. */
    private static final String ANSWERING =
            "WorkflowType = 'Incident' AND ExecutionStatus != 'ContinuedAsNew' AND ExecutionStatus != 'Terminated'";

    private static final String ALL = "WorkflowType = 'Incident' AND ExecutionStatus != 'ContinuedAsNew'";
    private static final String OVER = "closed";

    private final WorkflowClient client;
    private final Records records;
    private final boolean hasList;
    private final Executor background;
    private Progress progress = Progress.NOT_BEGUN;

    LedgerRebuild(WorkflowClient client, Records records, boolean hasList, Executor background) {
        this.client = client;
        this.records = records;
        this.hasList = hasList;
        this.background = background;
    }

    /**
     * How far a rebuild is.
     *
     * @param state {@code not-begun}, {@code running}, {@code done}
     * @param failed why a run could not be read or written, by its incident
     */
    public record Progress(String state, int done, int of, Map<String, String> failed) {

        static final Progress NOT_BEGUN = new Progress("not-begun", 0, 0, Map.of());

        public Progress {
            failed = Map.copyOf(failed);
        }

        Progress after(String incident, Optional<String> failure) {
            Map<String, String> all = new LinkedHashMap<>(failed);
            failure.ifPresent(reason -> all.put(incident, reason));
            return new Progress(state, done + 1, of, all);
        }
    }

    /**
     * Where ledger and server differ.
     *
     * @param withoutRecord incidents that have a run and are not in the ledger
     * @param withoutWorkflow incidents in the ledger that are not over and have no run
     */
    public record Differences(List<String> withoutRecord, List<String> withoutWorkflow) {

        public Differences {
            withoutRecord = List.copyOf(withoutRecord);
            withoutWorkflow = List.copyOf(withoutWorkflow);
        }
    }

    public synchronized Progress progress() {
        return progress;
    }

    /** Begins one, unless one is running. */
    public synchronized Progress begin() {
        needList();
        if (!progress.state().equals("running")) {
            progress = new Progress("running", 0, 0, Map.of());
            background.execute(this::rebuild);
        }
        return progress;
    }

    private void rebuild() {
        try {
            List<WorkflowExecutionMetadata> runs = list(ANSWERING).toList();
            set(new Progress("running", 0, runs.size(), Map.of()));
            runs.forEach(run -> set(progress().after(incident(run), write(run.getExecution()))));
        } catch (RuntimeException away) {
            set(progress().after("the list of incidents", Optional.of(String.valueOf(away.getMessage()))));
        } finally {
            Progress last = progress();
            set(new Progress("done", last.done(), last.of(), last.failed()));
        }
    }

    private synchronized void set(Progress next) {
        progress = next;
    }

    private Optional<String> write(WorkflowExecution run) {
        try {
            IncidentWorkflow incident = client.newWorkflowStub(
                    IncidentWorkflow.class,
                    WorkflowTargetOptions.newBuilder()
                            .setWorkflowId(run.getWorkflowId())
                            .setRunId(run.getRunId())
                            .build());
            int after = 0;
            LedgerBatch batch;
            do {
                batch = incident.ledger(after);
                records.record(batch);
                after = batch.upTo();
            } while (after < batch.incident().seq());
            return Optional.empty();
        } catch (RuntimeException failure) {
            return Optional.of(String.valueOf(failure.getMessage()));
        }
    }

    public Differences differences() {
        needList();
        Set<String> running = new TreeSet<>();
        list(ALL).map(LedgerRebuild::incident).forEach(running::add);
        Map<String, String> known = records.phases();
        List<String> withoutRecord = new ArrayList<>(running);
        withoutRecord.removeAll(known.keySet());
        List<String> withoutWorkflow = known.entrySet().stream()
                .filter(record -> !record.getValue().equals(OVER) && !running.contains(record.getKey()))
                .map(Map.Entry::getKey)
                .toList();
        return new Differences(withoutRecord, withoutWorkflow);
    }

    private void needList() {
        if (!hasList) {
            throw new CommandRefused(
                    Refusal.Reason.CONFLICT,
                    "in trial mode the server keeps no list of its runs: there is nothing to rebuild the ledger from or"
                            + " to compare it with");
        }
    }

    private Stream<WorkflowExecutionMetadata> list(String query) {
        return client.listExecutions(query);
    }

    private static String incident(WorkflowExecutionMetadata run) {
        String id = run.getTypedSearchAttributes().get(SearchAttributes.INCIDENT);
        return id == null ? run.getExecution().getWorkflowId() : id;
    }
}
