package dev.zephyr.starter.client;

import dev.zephyr.incident.IncidentId;
import dev.zephyr.refusal.Refusal;
import dev.zephyr.workflow.WorkflowIds;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Incidents whose run somebody terminated at the server: nobody is paged for them any more, and nothing but this says
 * so. What is closed or cancelled owes nobody anything and is left out.
 */
final class Terminations {

    private static final String QUERY = "WorkflowType = 'Incident' AND ExecutionStatus = 'Terminated'"
            + " AND ZephyrIncident IS NOT NULL AND ZephyrStatus != 'closed' AND ZephyrStatus != 'cancelled'";

    private static final int MOST = 100;

    /** Every list asks for them, and each costs a call. */
    private static final Duration FRESH = Duration.ofSeconds(10);

    private final Gateway gateway;
    private final Clock clock;
    private List<Listed> known = List.of();
    private Instant read = Instant.MIN;

    Terminations(Gateway gateway, Clock clock) {
        this.gateway = gateway;
        this.clock = clock;
    }

    /** The newest first, at most ten seconds old; none on a server that keeps no list. */
    synchronized List<Listed> all() {
        Instant now = clock.instant();
        if (read.isBefore(now.minus(FRESH))) {
            known = read();
            read = now;
        }
        return known;
    }

    /** A reset leaves a terminated run behind too: only what is under the id now counts. */
    private List<Listed> read() {
        return gateway.list(QUERY, MOST).stream()
                .map(Listed::workflowId)
                .distinct()
                .flatMap(id -> gateway.newest(id).stream())
                .filter(Run::isTerminated)
                .map(Run::incident)
                .toList();
    }

    /** Asks an incident. A terminated run answers no question, which is no fault of Temporal: then it says what helps. */
    <T> T ask(IncidentId incident, Supplier<T> question) {
        try {
            return question.get();
        } catch (TemporalAway away) {
            boolean terminated =
                    runs(incident).findFirst().filter(Run::isTerminated).isPresent();
            throw terminated
                    ? conflict(incident
                            + " was terminated at the Temporal server: nobody is paged for it, and it can not be"
                            + " read until it is back. Bring it back: zephyr incident restore " + incident
                            + " --reason \"terminated by mistake\"")
                    : away;
        }
    }

    private Stream<Run> runs(IncidentId incident) {
        return Stream.of(WorkflowIds.living(incident.code()), WorkflowIds.moved(incident))
                .flatMap(id -> gateway.newest(id).stream())
                .filter(run -> run.incident().id().equals(incident.value()));
    }

    /**
     * Starts the run of an incident again, from the last thing it did. An alert that opens a new incident of the same key
     * between the two calls would lose its place; its sender repeats it.
     *
     * @return the workflow id
     */
    String restore(IncidentId incident, String reason, String by) {
        Run run = runs(incident).findFirst().orElseThrow(() -> replaced(incident));
        if (!run.isTerminated()) {
            throw conflict(
                    run.isRunning()
                            ? incident + " runs: there is nothing to restore. How it is: zephyr show " + incident
                            : incident
                                    + " came to its own end and was not terminated: there is nothing to restore. If it"
                                    + " is back, declare a new one: zephyr incident open");
        }
        String workflowId = run.incident().workflowId();
        gateway.reset(workflowId, run.id(), by + ": " + reason);
        forget();
        return workflowId;
    }

    private synchronized void forget() {
        read = Instant.MIN;
    }

    /** Two runs of one key would page twice for everything. */
    private CommandRefused replaced(IncidentId incident) {
        Optional<Run> newest = gateway.newest(WorkflowIds.living(incident.code()));
        boolean was = !gateway.list("WorkflowType = 'Incident' AND ZephyrIncident = '" + incident + "'", 1)
                .isEmpty();
        if (!was || newest.isEmpty()) {
            return CommandRefused.unknown(incident.value());
        }
        String successor = newest.get().incident().id();
        return conflict(
                incident + " can not come back: " + successor + " has taken its place, and alerts join that one."
                        + " Say there that they belong together: zephyr incident link " + successor + " " + incident);
    }

    private static CommandRefused conflict(String text) {
        return new CommandRefused(Refusal.Reason.CONFLICT, text);
    }
}
