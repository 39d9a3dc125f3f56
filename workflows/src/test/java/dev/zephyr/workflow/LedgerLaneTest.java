package dev.zephyr.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zephyr.alert.AlertBatch;
import dev.zephyr.command.Acknowledge;
import dev.zephyr.command.Cancel;
import dev.zephyr.ledger.EarlierIncident;
import dev.zephyr.ledger.LedgerBatch;
import dev.zephyr.rehearsal.Policies;
import dev.zephyr.timeline.EntryKind;
import dev.zephyr.timeline.TimelineEntry;
import io.temporal.api.enums.v1.EventType;
import io.temporal.api.enums.v1.WorkflowExecutionStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LedgerLaneTest {

    private final IncidentWorld world = new IncidentWorld(Policies.small());

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void tellsEveryEntryOnceAndInOrder() {
        world.open("S1", world.firing("f1")).minutes(21);
        world.by("oncall-1", new Acknowledge());
        assertThat(told()).isEqualTo(world.incident().timeline().entries());
    }

    @Test
    void aBurstCostsOneCall() {
        world.open("S1");
        world.by("oncall-1", new Acknowledge());
        int before = world.ports().recorded().size();
        for (int i = 0; i < 50; i++) {
            AlertBatch batch = new AlertBatch("alertmanager", "route", List.of(world.firing("f" + i)), 0, false);
            world.living().signal("alerts", batch);
        }
        world.settle();
        assertThat(world.incident().timeline().of(EntryKind.ALERT_FIRED)).hasSize(50);
        assertThat(world.ports().recorded().size() - before).isLessThan(25);
        assertThat(told()).isEqualTo(world.incident().timeline().entries());
    }

    @Test
    void aLedgerThatIsDownForTenMinutesDelaysNoPageAndLosesNoRow() {
        List<String> paged = pagedIn(new IncidentWorld(Policies.small()));
        world.ports().ledgerIsDown(true);
        world.open("S1", world.firing("f1")).minutes(11);
        assertThat(world.paged()).isEqualTo(paged);
        assertThat(told()).isEmpty();
        assertThat(scheduled()).isEqualTo(1);

        world.ports().ledgerIsDown(false);
        world.minutes(2);
        assertThat(told()).isEqualTo(world.incident().timeline().entries());
    }

    private static List<String> pagedIn(IncidentWorld healthy) {
        try (healthy) {
            return healthy.open("S1", healthy.firing("f1")).minutes(11).paged();
        }
    }

    @Test
    void aDayWithoutTheLedgerAddsNothingToTheHistory() {
        world.open("S1");
        world.ports().ledgerIsDown(true);
        world.by("oncall-1", new Cancel("a false alarm"));
        long before = Histories.length(world);
        world.after(Duration.ofDays(1));
        assertThat(Histories.length(world)).isEqualTo(before);
        world.ports().ledgerIsDown(false);
        world.minutes(2);
        assertThat(told()).isEqualTo(world.incident().timeline().entries());
    }

    @Test
    void theIncidentEndsOnlyOnceItsLastEntryIsKept() {
        world.open("S1");
        world.ports().ledgerIsDown(true);
        world.by("oncall-1", new Cancel("a false alarm"));
        world.after(Duration.ofDays(4));
        assertThat(status()).isEqualTo(WorkflowExecutionStatus.WORKFLOW_EXECUTION_STATUS_RUNNING);
        world.ports().ledgerIsDown(false);
        world.minutes(2);
        assertThat(status()).isEqualTo(WorkflowExecutionStatus.WORKFLOW_EXECUTION_STATUS_COMPLETED);
        assertThat(told()).isEqualTo(world.incident().timeline().entries());
    }

    @Test
    void whatWasSeenBeforeIsShownWithItsFix() {
        world.ports()
                .earlier(new EarlierIncident(
                        "abcdefghijkl-1", "Checkout slow", "S1", Instant.parse("2026-05-01T10:00:00Z"), "restarted"));
        world.open("S1").settle();
        assertThat(world.incident().timeline().of(EntryKind.SEEN_BEFORE))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.text())
                            .isEqualTo("2026-05-01 10:00 UTC, S1 Checkout slow; what ended it: restarted");
                    assertThat(entry.field("incident")).isEqualTo("abcdefghijkl-1");
                });
        assertThat(world.ports().recorded().stream().filter(LedgerBatch::asks)).hasSize(1);
    }

    @Test
    void theQueryGivesWhatTheLedgerWasTold() {
        world.open("S1", world.firing("f1")).minutes(21);
        LedgerBatch all = world.living().query("ledger", LedgerBatch.class, 0);
        List<LedgerBatch> calls = world.ports().recorded();
        assertThat(all.entries()).isEqualTo(told());
        assertThat(all.incident()).isEqualTo(calls.get(calls.size() - 1).incident());
    }

    private List<TimelineEntry> told() {
        return world.ports().recorded().stream()
                .flatMap(batch -> batch.entries().stream())
                .toList();
    }

    private WorkflowExecutionStatus status() {
        return world.living().describe().getStatus();
    }

    private long scheduled() {
        return DecisionLog.history(world).getEvents().stream()
                .filter(event -> event.getEventType() == EventType.EVENT_TYPE_ACTIVITY_TASK_SCHEDULED)
                .filter(event -> event.getActivityTaskScheduledEventAttributes()
                        .getActivityType()
                        .getName()
                        .equals("ledger-Record"))
                .count();
    }
}
