package dev.zephyr.workflow;

import dev.zephyr.alert.AlertBatch;
import dev.zephyr.command.CommandAnswer;
import dev.zephyr.command.CommandRequest;
import dev.zephyr.incident.MergeWord;
import dev.zephyr.incident.Undelivered;
import dev.zephyr.ledger.LedgerBatch;
import dev.zephyr.timeline.TimelineEntry;
import io.temporal.workflow.QueryMethod;
import io.temporal.workflow.SignalMethod;
import io.temporal.workflow.UpdateMethod;
import io.temporal.workflow.UpdateValidatorMethod;
import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;
import java.util.List;

/**
 * One incident, from the alert that opens it to the last action item: one execution as a rule, under the id of its
 * correlation key. All names are wire names.
 */
@WorkflowInterface
public interface IncidentWorkflow {

    String MERGE = "merge";

    @WorkflowMethod(name = "Incident")
    void run(IncidentStart start);

    /** What a source said; a repeat changes nothing. */
    @SignalMethod(name = "alerts", description = "Alerts of this incident's key, as their source told them")
    void alerts(AlertBatch batch);

    /**
     * A command with an answer. The update id is the command id: sent again, it is answered again and not done twice.
     * Refused with a failure of type {@link Refusals#TYPE} that says what to do.
     */
    @UpdateMethod(name = "command", description = "A responder's command; its answer says what happened")
    CommandAnswer command(CommandRequest request);

    @UpdateValidatorMethod(updateName = "command")
    void validate(CommandRequest request);

    /** What another incident says with which this one was merged; heard twice it changes nothing. */
    @SignalMethod(name = MERGE, description = "A word of an incident that was merged with this one")
    void merge(MergeWord word);

    /** The provider of a page says how it ended; heard twice it changes nothing. */
    @SignalMethod(name = "undelivered", description = "A page that its provider had taken did not reach its person")
    void undelivered(Undelivered page);

    /** Break-glass: acknowledges past the API; marked as unverified. */
    @SignalMethod(name = "acknowledge", description = "Break-glass: {\"by\": \"alice\"} stops the ladder, unverified")
    void acknowledge(DirectWord word);

    /** Break-glass: resolves past the API; what the policy would refuse only marks attention. */
    @SignalMethod(
            name = "resolve",
            description =
                    "Break-glass: {\"by\": \"alice\", \"text\": \"why\"} resolves if the policy allows, unverified")
    void resolve(DirectWord word);

    @QueryMethod(name = "incident", description = "Everything known about the incident, with its clocks")
    IncidentView incident();

    /** Entries above a sequence number, oldest first. */
    @QueryMethod(name = "timeline", description = "The timeline after a sequence number (0 for all)")
    List<TimelineEntry> timeline(int after);

    /** What the ledger is told from nothing on, in as many parts as it takes: each is asked for by the last one's end. */
    @QueryMethod(name = "ledger", description = "What the ledger keeps of the incident, after a sequence number")
    LedgerBatch ledger(int after);
}
