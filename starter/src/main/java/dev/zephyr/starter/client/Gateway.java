package dev.zephyr.starter.client;

import dev.zephyr.alert.AlertBatch;
import dev.zephyr.command.CommandAnswer;
import dev.zephyr.command.CommandRequest;
import dev.zephyr.incident.Undelivered;
import dev.zephyr.silence.HeldAlerts;
import dev.zephyr.timeline.TimelineEntry;
import dev.zephyr.workflow.IncidentStart;
import dev.zephyr.workflow.IncidentView;
import java.util.List;
import java.util.Optional;

/** The calls to Temporal, one round trip each; every one may throw {@link TemporalAway}. */
interface Gateway {

    /** False when no run is open under that id. */
    boolean signal(String workflowId, AlertBatch batch);

    /** False when the silence is over. */
    boolean hold(String silence, HeldAlerts alerts);

    /** Tells the open run, if there is one, that a page of it did not come through. */
    void undelivered(String workflowId, Undelivered page);

    /**
     * Starts a run, with its alerts in the start.
     *
     * @param again whether an id whose run has ended may be used again
     * @return false when one is open already (or, without {@code again}, ever was)
     */
    boolean start(String workflowId, IncidentStart start, boolean again);

    /** Hands the batch to the open run, or to one that it starts; false when that raced with another start. */
    boolean signalWithStart(String workflowId, IncidentStart start, AlertBatch batch);

    /**
     * Sends a command; the same command id is answered as before.
     *
     * @return empty when no run is open under that id
     * @throws CommandRefused by the incident
     */
    Optional<CommandAnswer> command(String workflowId, String commandId, CommandRequest request);

    /** Empty when there is no such run. */
    Optional<IncidentView> view(String workflowId);

    Optional<List<TimelineEntry>> timeline(String workflowId, int after);

    /** Newest first; empty on a server that keeps no list. */
    List<Listed> list(String query, int limit);

    /** How many fit; none on a server that keeps no list. */
    long count(String query);

    /** The newest run, open or over; empty when there is none. */
    Optional<Run> newest(String workflowId);

    /**
     * Starts a run that has ended again, from the last thing it did; harmless when it is repeated.
     *
     * @throws CommandRefused when there is nothing to come back to, or on a server that can not do it
     */
    void reset(String workflowId, String runId, String reason);
}
