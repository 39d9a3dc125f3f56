package dev.zephyr.starter.client;

import dev.zephyr.alert.AlertBatch;
import dev.zephyr.command.CommandAnswer;
import dev.zephyr.command.CommandRequest;
import dev.zephyr.incident.Undelivered;
import dev.zephyr.refusal.Refusal;
import dev.zephyr.silence.HeldAlerts;
import dev.zephyr.timeline.TimelineEntry;
import dev.zephyr.workflow.IncidentStart;
import dev.zephyr.workflow.IncidentView;
import dev.zephyr.workflow.IncidentWorkflow;
import dev.zephyr.workflow.SilenceWorkflow;
import dev.zephyr.workflow.WorkflowIds;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.temporal.api.common.v1.WorkflowExecution;
import io.temporal.api.enums.v1.WorkflowIdConflictPolicy;
import io.temporal.api.workflow.v1.WorkflowExecutionInfo;
import io.temporal.api.workflowservice.v1.CountWorkflowExecutionsRequest;
import io.temporal.api.workflowservice.v1.DescribeWorkflowExecutionRequest;
import io.temporal.api.workflowservice.v1.ListWorkflowExecutionsRequest;
import io.temporal.api.workflowservice.v1.WorkflowServiceGrpc.WorkflowServiceBlockingStub;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowExecutionAlreadyStarted;
import io.temporal.client.WorkflowExecutionMetadata;
import io.temporal.client.WorkflowNotFoundException;
import io.temporal.client.WorkflowOptions;
import io.temporal.client.WorkflowStub;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The calls to a real server, or to the trial server; each ends within its {@link Deadline}. */
final class TemporalGateway implements Gateway {

    private final WorkflowClient client;
    private final Deadline deadline;
    private final boolean hasList;

    TemporalGateway(WorkflowClient client, Deadline deadline, boolean hasList) {
        this.client = client;
        this.deadline = deadline;
        this.hasList = hasList;
    }

    @Override
    public boolean signal(String workflowId, AlertBatch batch) {
        return deadline.call("could not hand alerts to " + workflowId, () -> {
            try {
                client.newWorkflowStub(IncidentWorkflow.class, workflowId).alerts(batch);
                return true;
            } catch (WorkflowNotFoundException e) {
                return false;
            }
        });
    }

    @Override
    public boolean hold(String silence, HeldAlerts alerts) {
        return deadline.call("could not hand alerts to silence " + silence, () -> {
            try {
                client.newWorkflowStub(SilenceWorkflow.class, WorkflowIds.silence(silence))
                        .hold(alerts);
                return true;
            } catch (WorkflowNotFoundException e) {
                return false;
            }
        });
    }

    @Override
    public void undelivered(String workflowId, Undelivered page) {
        deadline.call("could not tell " + workflowId + " what became of a page", () -> {
            try {
                client.newWorkflowStub(IncidentWorkflow.class, workflowId).undelivered(page);
                return true;
            } catch (WorkflowNotFoundException e) {
                return false;
            }
        });
    }

    @Override
    public boolean start(String workflowId, IncidentStart start, boolean again) {
        WorkflowOptions options =
                StartOptions.of(workflowId, start, WorkflowIdConflictPolicy.WORKFLOW_ID_CONFLICT_POLICY_FAIL, again);
        return deadline.call("could not open " + workflowId, () -> {
            try {
                stub(options).start(start);
                return true;
            } catch (WorkflowExecutionAlreadyStarted e) {
                return false;
            }
        });
    }

    @Override
    public boolean signalWithStart(String workflowId, IncidentStart start, AlertBatch batch) {
        WorkflowOptions options = StartOptions.of(
                workflowId, start, WorkflowIdConflictPolicy.WORKFLOW_ID_CONFLICT_POLICY_USE_EXISTING, true);
        return deadline.call("could not hand alerts to " + workflowId, () -> {
            try {
                stub(options).signalWithStart("alerts", new Object[] {batch}, new Object[] {start});
                return true;
            } catch (WorkflowExecutionAlreadyStarted e) {
                return false;
            }
        });
    }

    @Override
    public Optional<CommandAnswer> command(String workflowId, String commandId, CommandRequest request) {
        return deadline.ask(
                "could not send the command to " + request.incident(),
                () -> Updates.command(client, workflowId, commandId, CommandAnswer.class, request));
    }

    @Override
    public Optional<IncidentView> view(String workflowId) {
        return query(workflowId, IncidentWorkflow::incident);
    }

    @Override
    public Optional<List<TimelineEntry>> timeline(String workflowId, int after) {
        return query(workflowId, incident -> incident.timeline(after));
    }

    private <T> Optional<T> query(String workflowId, Function<IncidentWorkflow, T> question) {
        return deadline.ask("could not read " + workflowId, () -> {
            try {
                return Optional.of(question.apply(client.newWorkflowStub(IncidentWorkflow.class, workflowId)));
            } catch (WorkflowNotFoundException e) {
                return Optional.empty();
            }
        });
    }

    /** By the plain call: the client's own iterator knows no deadline. */
    @Override
    public List<Listed> list(String query, int limit) {
        if (!hasList) {
            return List.of();
        }
        ListWorkflowExecutionsRequest request = ListWorkflowExecutionsRequest.newBuilder()
                .setNamespace(namespace())
                .setQuery(query)
                .setPageSize(limit)
                .build();
        return deadline.call(
                "could not list the incidents",
                () -> server().listWorkflowExecutions(request).getExecutionsList().stream()
                        .map(this::listed)
                        .toList());
    }

    @Override
    public long count(String query) {
        if (!hasList) {
            return 0;
        }
        CountWorkflowExecutionsRequest request = CountWorkflowExecutionsRequest.newBuilder()
                .setNamespace(namespace())
                .setQuery(query)
                .build();
        return deadline.call(
                "could not count the incidents",
                () -> server().countWorkflowExecutions(request).getCount());
    }

    @Override
    public Optional<Run> newest(String workflowId) {
        DescribeWorkflowExecutionRequest request = DescribeWorkflowExecutionRequest.newBuilder()
                .setNamespace(namespace())
                .setExecution(WorkflowExecution.newBuilder().setWorkflowId(workflowId))
                .build();
        return deadline.call("could not read " + workflowId, () -> {
            try {
                WorkflowExecutionInfo info =
                        server().describeWorkflowExecution(request).getWorkflowExecutionInfo();
                return Optional.of(new Run(info.getExecution().getRunId(), info.getStatus(), listed(info)));
            } catch (StatusRuntimeException e) {
                if (e.getStatus().getCode() == Status.Code.NOT_FOUND) {
                    return Optional.empty();
                }
                throw e;
            }
        });
    }

    @Override
    public void reset(String workflowId, String runId, String reason) {
        if (!hasList) {
            throw new CommandRefused(
                    Refusal.Reason.CONFLICT,
                    workflowId
                            + " can not be restored: in trial mode nothing that was terminated comes back. Declare it"
                            + " anew: zephyr incident open; with the temporal command line on the PATH it can be");
        }
        WorkflowExecution run = WorkflowExecution.newBuilder()
                .setWorkflowId(workflowId)
                .setRunId(runId)
                .build();
        deadline.call("could not restore " + workflowId, () -> {
            new Reset(server(), namespace(), run).because(reason);
            return workflowId;
        });
    }

    private Listed listed(WorkflowExecutionInfo info) {
        return ListedExecution.read(
                new WorkflowExecutionMetadata(info, client.getOptions().getDataConverter()));
    }

    private WorkflowServiceBlockingStub server() {
        return client.getWorkflowServiceStubs().blockingStub();
    }

    private String namespace() {
        return client.getOptions().getNamespace();
    }

    private WorkflowStub stub(WorkflowOptions options) {
        return WorkflowStub.fromTyped(client.newWorkflowStub(IncidentWorkflow.class, options));
    }
}
