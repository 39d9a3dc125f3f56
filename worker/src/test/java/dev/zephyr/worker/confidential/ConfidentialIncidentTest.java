package dev.zephyr.worker.confidential;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zephyr.alert.AlertFact;
import dev.zephyr.clauses.Preset;
import dev.zephyr.command.Acknowledge;
import dev.zephyr.command.Command;
import dev.zephyr.command.CommandAnswer;
import dev.zephyr.command.CommandRequest;
import dev.zephyr.command.Note;
import dev.zephyr.command.PostUpdate;
import dev.zephyr.command.RaiseFlag;
import dev.zephyr.incident.Opening;
import dev.zephyr.port.PageKind;
import dev.zephyr.severity.ImpactAssessment;
import dev.zephyr.severity.Severity;
import dev.zephyr.timeline.EntryKind;
import dev.zephyr.timeline.TimelineEntry;
import dev.zephyr.workflow.IncidentWorld;
import dev.zephyr.workflow.WireFormat;
import io.temporal.api.sdk.v1.WorkflowMetadata;
import io.temporal.client.UpdateOptions;
import io.temporal.client.WorkflowUpdateStage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real workflow, and its history read as whoever runs the Temporal server reads it. */
class ConfidentialIncidentTest {

    private static final String CANARY = "yellow-canary";

    @TempDir
    private Path folder;

    private IncidentWorld world;

    @BeforeEach
    void aSealedWorld() throws IOException {
        KeyRing keys = KeyRing.open(folder.resolve("confidential"));
        world = new IncidentWorld(
                Preset.RESPONSE_PROCESS, WireFormat.dataConverter(new SealingConverter(WireFormat.json(), keys)));
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void holdsNoWordOfARestrictedIncidentFromItsFirstAlertOn() {
        world.openSealed(opening(Set.of()), alert("1"));
        by("oncall-1", new Acknowledge());
        by("oncall-1", new Note(EntryKind.NOTE, CANARY + " note"));
        by("oncall-1", new PostUpdate(Map.of("impact", CANARY + " impact", "status", "looking"), null));
        world.alerts(world.sealed(alert("2"))).minutes(40);

        assertThat(history()).doesNotContain(CANARY);
        assertThat(details()).contains("duty-missed").doesNotContain(CANARY);
        assertThat(world.view().confidential()).isTrue();
        assertThat(world.view().incident().known()).containsEntry("impact", CANARY + " impact");
        assertThat(world.living().query("timeline", TimelineEntry[].class, 0))
                .anyMatch(entry -> entry.text().contains(CANARY));
        assertThat(world.ports().pages())
                .filteredOn(page -> page.kind() == PageKind.PAGE)
                .allMatch(page -> page.text().contains(CANARY));
    }

    @Test
    void aFlagRaisedLaterSealsWhatFollowsAndSaysWhatStays() {
        world.open(opening(Set.of()));
        by("oncall-1", new Acknowledge());
        CommandAnswer answer = by("oncall-1", new RaiseFlag("security", CANARY + " flag"), true);
        by("oncall-1", new Note(EntryKind.NOTE, CANARY + " note"), true);

        assertThat(answer.hints()).anyMatch(hint -> hint.contains("what was said before stays readable"));
        assertThat(history()).contains(CANARY + " title").doesNotContain(CANARY + " flag", CANARY + " note");
    }

    @Test
    void itsRoomIsPrivate() {
        world.openSealed(opening(Set.of("security")));

        assertThat(world.ports().posts())
                .filteredOn(post -> post.message().equals("room"))
                .isNotEmpty()
                .allMatch(post -> post.incident().confidential());
    }

    private CommandAnswer by(String person, Command command) {
        return by(person, command, true);
    }

    private CommandAnswer by(String person, Command command, boolean confidential) {
        CommandAnswer answer = world.living()
                .startUpdate(
                        UpdateOptions.newBuilder(CommandAnswer.class)
                                .setUpdateName("command")
                                .setUpdateId(UUID.randomUUID().toString())
                                .setWaitForStage(WorkflowUpdateStage.COMPLETED)
                                .build(),
                        new CommandRequest(world.incident().id().value(), person, command, confidential))
                .getResult();
        world.settle();
        return answer;
    }

    /** Every byte that the server keeps of the run. */
    private String history() {
        return world.client()
                .fetchHistory(world.living().getExecution().getWorkflowId())
                .getHistory()
                .toByteString()
                .toString(StandardCharsets.ISO_8859_1);
    }

    private String details() {
        return world.living()
                .query("__temporal_workflow_metadata", WorkflowMetadata.class)
                .getCurrentDetails();
    }

    private AlertFact alert(String fingerprint) {
        return new AlertFact(
                fingerprint,
                "Intrusion",
                CANARY + " summary",
                world.now(),
                null,
                Map.of("security", "true", "host", CANARY),
                Map.of());
    }

    private static Opening opening(Set<String> flags) {
        return new Opening(
                "abcdefghijkl",
                "route",
                "alert",
                CANARY + " title",
                "checkout",
                "checkout",
                "zephyr",
                new Severity("P1"),
                ImpactAssessment.NONE,
                flags,
                null,
                false,
                null,
                Map.of(),
                List.of());
    }
}
