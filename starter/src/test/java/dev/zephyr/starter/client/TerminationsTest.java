package dev.zephyr.starter.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zephyr.command.Acknowledge;
import dev.zephyr.command.CommandAnswer;
import dev.zephyr.refusal.Refusal;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.temporal.api.enums.v1.WorkflowExecutionStatus;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody terminates a run: it is said, and it comes back. */
class TerminationsTest {

    private static final String ID = Offers.CODE + "-touknx";
    private static final String NEWER = Offers.CODE + "-toukzz";
    private static final String LIVING = "incident/" + Offers.CODE;
    private static final String MOVED = "incident/" + ID;

    @TempDir
    private Path folder;

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-21T10:00:00Z"));
    private final FakeGateway gateway = new FakeGateway();
    private final List<String> log = new ArrayList<>();
    private Incidents incidents;
    private TerminationReport report;

    @BeforeEach
    void incidentsOverAFake() throws IOException {
        Clock clock = new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now.get();
            }
        };
        incidents = new Incidents(
                gateway,
                Offers.directory(folder),
                clock,
                new Recent(clock, Duration.ofMinutes(1)),
                new AlertMeters(new SimpleMeterRegistry()),
                new ActiveSilences(clock));
        report = new TerminationReport(incidents, log::add);
    }

    @AfterEach
    void close() {
        report.close();
    }

    @Test
    void namesWhatWasTerminated() {
        terminated(LIVING, ID);

        assertThat(incidents.terminated()).extracting(Listed::id).containsExactly(ID);
    }

    @Test
    void leavesOutWhatRunsAgain() {
        gateway.listed.add(listed(LIVING, ID));
        put(LIVING, ID, WorkflowExecutionStatus.WORKFLOW_EXECUTION_STATUS_RUNNING);

        assertThat(incidents.terminated()).isEmpty();
    }

    @Test
    void asksTheServerOnceInTenSeconds() {
        incidents.terminated();
        terminated(LIVING, ID);

        assertThat(incidents.terminated()).isEmpty();
        pass(Duration.ofSeconds(11));
        assertThat(incidents.terminated()).hasSize(1);
    }

    @Test
    void restoresTheRunThatWasTerminated() {
        terminated(LIVING, ID);
        incidents.terminated();

        CommandAnswer answer = incidents.restore(ID, "a mistake", "alice");

        assertThat(answer.incident()).isEqualTo(ID);
        assertThat(answer.hints()).singleElement().asString().contains("zephyr show " + ID);
        assertThat(gateway.resets).containsExactly(LIVING + " run-of-" + ID + " alice: a mistake");
        put(LIVING, ID, WorkflowExecutionStatus.WORKFLOW_EXECUTION_STATUS_RUNNING);
        assertThat(incidents.terminated()).isEmpty();
    }

    @Test
    void restoresAnIncidentThatMovedOut() {
        put(LIVING, NEWER, WorkflowExecutionStatus.WORKFLOW_EXECUTION_STATUS_RUNNING);
        terminated(MOVED, ID);

        incidents.restore(ID, "a mistake", "alice");

        assertThat(gateway.resets).containsExactly(MOVED + " run-of-" + ID + " alice: a mistake");
    }

    @Test
    void saysWhatHelpsWhereATerminatedIncidentIsAsked() {
        terminated(LIVING, ID);

        assertThat(incidents.resolve(Offers.CODE)).isEqualTo(ID);
        assertThatThrownBy(() -> incidents.view(ID)).hasMessageContaining("zephyr incident restore " + ID);
        assertThatThrownBy(() -> incidents.timeline(ID, 0)).hasMessageContaining("zephyr incident restore " + ID);
        assertThatThrownBy(() -> incidents.command(ID, "bob", "c1", new Acknowledge()))
                .hasMessageContaining("zephyr incident restore " + ID);
    }

    @Test
    void refusesWhatRuns() {
        put(LIVING, ID, WorkflowExecutionStatus.WORKFLOW_EXECUTION_STATUS_RUNNING);

        assertRefused(Refusal.Reason.CONFLICT, "runs: there is nothing to restore");
    }

    @Test
    void refusesWhatEndedByItself() {
        put(LIVING, ID, WorkflowExecutionStatus.WORKFLOW_EXECUTION_STATUS_COMPLETED);

        assertRefused(Refusal.Reason.CONFLICT, "was not terminated");
    }

    @Test
    void refusesWhatANewerOneHasReplaced() {
        gateway.listed.add(listed(LIVING, ID));
        put(LIVING, NEWER, WorkflowExecutionStatus.WORKFLOW_EXECUTION_STATUS_RUNNING);

        assertRefused(Refusal.Reason.CONFLICT, "zephyr incident link " + NEWER + " " + ID);
    }

    @Test
    void knowsNothingOfAnIncidentThatNeverWas() {
        assertRefused(Refusal.Reason.NOT_FOUND, "there is no incident " + ID);
        assertThat(gateway.resets).isEmpty();
    }

    @Test
    void logsEachTerminationOnceUntilItHappensAgain() {
        terminated(LIVING, ID);
        report.check();
        pass(Duration.ofMinutes(1));
        report.check();
        assertThat(log).singleElement().asString().contains("zephyr incident restore " + ID + " --reason");

        gateway.runs.clear();
        pass(Duration.ofMinutes(1));
        report.check();
        terminated(LIVING, ID);
        pass(Duration.ofMinutes(1));
        report.check();
        assertThat(log).hasSize(2);
    }

    @Test
    void saysThatItCouldNotLook() {
        gateway.away = true;

        report.check();

        assertThat(log).singleElement().asString().contains("could not look for terminated incidents");
    }

    private void assertRefused(Refusal.Reason reason, String text) {
        assertThatThrownBy(() -> incidents.restore(ID, "a mistake", "alice"))
                .hasMessageContaining(text)
                .isInstanceOfSatisfying(
                        CommandRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    private void pass(Duration length) {
        now.updateAndGet(before -> before.plus(length));
    }

    private void terminated(String workflowId, String id) {
        gateway.listed.add(listed(workflowId, id));
        put(workflowId, id, WorkflowExecutionStatus.WORKFLOW_EXECUTION_STATUS_TERMINATED);
    }

    private void put(String workflowId, String id, WorkflowExecutionStatus status) {
        gateway.runs.put(workflowId, new Run("run-of-" + id, status, listed(workflowId, id)));
    }

    private static Listed listed(String workflowId, String id) {
        return new Listed(
                workflowId,
                id,
                "title",
                "SEV-2",
                "response",
                "checkout",
                "checkout",
                null,
                true,
                List.of(),
                Instant.EPOCH,
                null,
                null,
                false,
                List.of());
    }
}
