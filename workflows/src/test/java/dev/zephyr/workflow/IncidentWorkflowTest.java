package dev.zephyr.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zephyr.alert.AlertFact;
import dev.zephyr.command.Acknowledge;
import dev.zephyr.command.Cancel;
import dev.zephyr.command.CheckItem;
import dev.zephyr.command.CommandAnswer;
import dev.zephyr.command.Note;
import dev.zephyr.command.PostUpdate;
import dev.zephyr.command.Resolve;
import dev.zephyr.escalation.Call;
import dev.zephyr.incident.Incident;
import dev.zephyr.lifecycle.Phase;
import dev.zephyr.port.PageKind;
import dev.zephyr.port.Post;
import dev.zephyr.port.Receipt;
import dev.zephyr.refusal.Refusal;
import dev.zephyr.rehearsal.Policies;
import dev.zephyr.timeline.EntryKind;
import io.temporal.api.enums.v1.WorkflowExecutionStatus;
import io.temporal.client.WorkflowUpdateException;
import io.temporal.failure.ApplicationFailure;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class IncidentWorkflowTest {

    private final IncidentWorld world = new IncidentWorld(Policies.small());

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void pagesAtOnceAndClimbsWhenNobodyAnswers() {
        world.open("S1", world.firing("f1")).minutes(11);
        assertThat(world.paged()).containsExactly("oncall-1", "oncall-1", "lead", "lead", "director");
        assertThat(new HashSet<>(world.keys())).hasSameSizeAs(world.keys());
    }

    @Test
    void pageKeysHoldNoRunIdAndNoAttempt() {
        world.ports().failFirst(2);
        world.open("S1");
        world.after(Duration.ofSeconds(20));
        String id = world.incident().id().value();
        assertThat(world.keys()).containsExactly(id + "/opened/1/one/oncall-1/push");
    }

    /** As when the person was rung for another incident just now: the first time each page is asked for. */
    private void heldOnce(Duration pause) {
        Set<String> asked = ConcurrentHashMap.newKeySet();
        world.ports().through(pager -> page -> asked.add(page.key()) ? Receipt.held(pause) : pager.ring(page));
    }

    @Test
    void aPageThatIsHeldWaitsByNameAndRingsUnderItsKeyWithAllItsAttempts() {
        heldOnce(Duration.ofSeconds(50));
        world.ports().failFirst(2);
        world.open("S1");
        assertThat(world.waitsFor()).contains("next ring (one a minute)");
        assertThat(world.keys()).isEmpty();
        world.after(Duration.ofSeconds(60));
        String id = world.incident().id().value();
        assertThat(world.keys()).containsExactly(id + "/opened/1/one/oncall-1/push");
        Call call = world.incident().ladder().calls().get(0);
        assertThat(call.rungs().get(0).delivered()).isTrue();
        assertThat(call.answerBy()).isEqualTo(call.calledAt().plus(Duration.ofMinutes(5)));
    }

    @Test
    void aHeldPageGivesItsContactMethodItsWholeTime() {
        heldOnce(Duration.ofSeconds(50));
        world.open("S1").after(Duration.ofSeconds(130));
        assertThat(world.keys()).hasSize(1);
        world.after(Duration.ofSeconds(95));
        assertThat(world.keys()).hasSize(2);
    }

    @Test
    void anAnswerMakesAHeldPageMoot() {
        heldOnce(Duration.ofSeconds(50));
        world.open("S1");
        world.by("lead", new Acknowledge());
        world.minutes(3);
        assertThat(world.paged()).isEmpty();
    }

    @Test
    void everyWaitIsATimerByName() {
        world.open("S1", world.firing("f1"));
        assertThat(world.waitsFor())
                .containsExactly(
                        "next contact method of On-call",
                        "answer of On-call",
                        "status update (reminder)",
                        "leadership told",
                        "customer mail (reminder)");
        assertThat(Histories.timers(world)).containsExactlyInAnyOrderElementsOf(world.waitsFor());
    }

    @Test
    void anAcknowledgedIncidentDoesNotEscalate() {
        world.open("S1").minutes(4);
        assertThat(world.by("oncall-1", new Acknowledge()).text()).isEqualTo("yours");
        world.by("oncall-1", new Note(EntryKind.NOTE, "looking"));
        world.minutes(10);
        assertThat(world.paged()).containsOnly("oncall-1");
    }

    @Test
    void theSameCommandIsAnsweredAgainAndNotDoneTwice() {
        world.open("S1");
        world.by("oncall-1", new Acknowledge());
        CommandAnswer first = world.by("oncall-1", new Note(EntryKind.NOTE, "looking"), "command-1");
        CommandAnswer second = world.by("oncall-1", new Note(EntryKind.NOTE, "looking"), "command-1");
        assertThat(second).isEqualTo(first);
        assertThat(world.incident().timeline().of(EntryKind.NOTE)).hasSize(1);
    }

    @Test
    void aRefusedCommandLeavesNoTraceAndSaysWhatToDo() {
        world.open("S1");
        world.by("oncall-1", new Acknowledge());
        int entries = world.incident().timeline().entries().size();
        assertThatThrownBy(() -> world.by("lead", new Resolve("done", "")))
                .isInstanceOf(WorkflowUpdateException.class)
                .cause()
                .isInstanceOfSatisfying(
                        ApplicationFailure.class,
                        failure -> assertThat(Refusals.read(failure)).hasValueSatisfying(refusal -> {
                            assertThat(refusal.reason()).isEqualTo(Refusal.Reason.NOT_ALLOWED);
                            assertThat(refusal).hasMessageContaining("to take over: assign ic lead");
                        }));
        assertThat(world.incident().timeline().entries()).hasSize(entries);
    }

    @Test
    void repeatsAndTwinsOfAnAlertChangeNothing() {
        AlertFact fact = world.firing("f1");
        world.open("S1", fact).alerts(fact, fact).alerts(fact);
        assertThat(world.incident().timeline().of(EntryKind.ALERT_FIRED)).hasSize(1);
    }

    @Test
    void breakGlassAcknowledgementStopsTheLadderAndIsMarked() {
        world.open("S1");
        world.living().signal("acknowledge", new DirectWord("alice", ""));
        world.minutes(10);
        assertThat(world.paged()).containsExactly("oncall-1");
        assertThat(world.incident().timeline().of(EntryKind.NOTE))
                .extracting(entry -> entry.text())
                .containsExactly("acknowledge by \"alice\", unverified, direct");
    }

    @Test
    void breakGlassResolveThatThePolicyRefusesOnlyAsksForAttention() {
        world.open("S1");
        world.living().signal("resolve", new DirectWord("mallory", "over"));
        world.settle();
        assertThat(world.incident().phase()).isEqualTo(Phase.DETECTION);
        assertThat(world.incident().attention()).singleElement().asString().contains("was not done");
    }

    @Test
    void aProviderThatRefusesFallsToTheNextMethodWithoutWaiting() {
        world.ports().refuse(page -> page.recipient().method().equals("push"));
        world.open("S1");
        assertThat(world.ports().pages())
                .extracting(page -> page.recipient().method())
                .containsExactly("phone");
    }

    @Test
    void opensTheRoomAndPostsUpdatesThere() {
        world.open("S1");
        world.by("oncall-1", new Acknowledge());
        world.by("oncall-1", new PostUpdate(Map.of("status", "looking", "impact", "slow"), null));
        assertThat(world.ports().posts()).extracting(Post::message).contains("room", "update");
        assertThat(world.incident().places().get("room")).startsWith("post-");
    }

    @Test
    void aFiringAfterTheResponseBeginsALinkedIncidentAndTheOldOneLivesOn() {
        AlertFact first = world.firing("f1");
        world.open("S1", first);
        Incident old = resolve(first);
        world.minutes(40).alerts(world.firing("f1"));
        Incident fresh = world.incident();
        assertThat(fresh.id()).isNotEqualTo(old.id());
        assertThat(fresh.opening().previous()).isEqualTo(old.id().value());
        assertThat(world.paged()).filteredOn("oncall-1"::equals).hasSize(2);
        IncidentView moved = world.client()
                .newUntypedWorkflowStub(WorkflowIds.moved(old.id()))
                .query("incident", IncidentView.class);
        assertThat(moved.incident().phase()).isEqualTo(Phase.POSTMORTEM);
        assertThat(moved.clocks()).isNotEmpty();
    }

    @Test
    void lateRetriesOfTheEarlierTroubleDoNotTouchTheNewIncident() {
        AlertFact first = world.firing("f1");
        AlertFact other = world.firing("f2");
        world.open("S1", first);
        resolve(first);
        world.minutes(40).alerts(world.firing("f1"));
        world.alerts(first, other);
        assertThat(world.incident().alerts().byFingerprint()).containsOnlyKeys("f1");
        assertThat(world.incident().timeline().of(EntryKind.ALERT_FIRED)).hasSize(1);
    }

    private Incident resolve(AlertFact fact) {
        world.by("oncall-1", new Acknowledge());
        world.minutes(3).alerts(world.cleared(fact.fingerprint(), fact.startsAt()));
        world.by("oncall-1", new CheckItem("verified", true));
        world.by("oncall-1", new Resolve("restarted", ""));
        return world.incident();
    }

    @Test
    void followUpRunsForAMonthAndTheRunEndsSomeDaysLater() {
        AlertFact first = world.firing("f1");
        world.open("S1", first);
        resolve(first);
        world.after(Duration.ofDays(10));
        List<String> chased = world.ports().pages().stream()
                .filter(page -> page.kind() == PageKind.NOTICE && page.step().startsWith("remind, draft"))
                .map(page -> page.recipient().responder())
                .toList();
        assertThat(chased).hasSize(10).containsOnly("oncall-1");
    }

    @Test
    void theRunEndsThreeDaysAfterItIsClosed() {
        world.open("S1");
        world.by("oncall-1", new Cancel("test"));
        world.after(Duration.ofHours(71));
        assertThat(world.living().describe().getStatus())
                .isEqualTo(WorkflowExecutionStatus.WORKFLOW_EXECUTION_STATUS_RUNNING);
        world.after(Duration.ofHours(2));
        assertThat(world.living().describe().getStatus())
                .isEqualTo(WorkflowExecutionStatus.WORKFLOW_EXECUTION_STATUS_COMPLETED);
    }
}
