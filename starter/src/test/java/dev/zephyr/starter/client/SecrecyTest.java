package dev.zephyr.starter.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zephyr.alert.AlertBatch;
import dev.zephyr.alert.AlertFact;
import dev.zephyr.command.Acknowledge;
import dev.zephyr.command.Note;
import dev.zephyr.command.RaiseFlag;
import dev.zephyr.incident.Incident;
import dev.zephyr.incident.IncidentId;
import dev.zephyr.timeline.EntryKind;
import dev.zephyr.workflow.IncidentView;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.temporal.api.enums.v1.WorkflowIdConflictPolicy;
import io.temporal.client.WorkflowOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goes to Temporal sealed, decided before it goes. */
class SecrecyTest {

    private static final Instant SINCE = Instant.parse("2026-11-21T09:00:00Z");
    private static final String ID = Offers.CODE + "-touknx";
    private static final String LIVING = "incident/" + Offers.CODE;

    @TempDir
    private Path folder;

    private final FakeGateway gateway = new FakeGateway();
    private Incidents incidents;

    @BeforeEach
    void incidentsOverAFake() throws IOException {
        incidents = another();
    }

    private Incidents another() throws IOException {
        return new Incidents(
                gateway,
                Offers.directory(folder),
                Clock.systemUTC(),
                new Recent(Clock.systemUTC(), Duration.ofMinutes(1)),
                new AlertMeters(new SimpleMeterRegistry()),
                new ActiveSilences(Clock.systemUTC()));
    }

    private void offer(Map<String, String> labels) {
        incidents.offer(alert(labels)).join();
    }

    @Test
    void sealsAnIncidentWhoseFirstAlertRestrictsItAndEverythingThatFollows() throws IOException {
        offer(Map.of("security", "true"));
        offer(Map.of());

        assertThat(gateway.starts.get(0).confidential()).isTrue();
        assertThat(gateway.batches.get(0).confidential()).isTrue();
        assertThat(gateway.calls).containsExactly("start", "signal");
    }

    @Test
    void showsNoWordOfItInListAndSummary() {
        offer(Map.of("security", "true"));

        WorkflowOptions options = StartOptions.of(
                LIVING, gateway.starts.get(0), WorkflowIdConflictPolicy.WORKFLOW_ID_CONFLICT_POLICY_FAIL, true);
        assertThat(options.getMemo()).containsEntry("title", "confidential");
        assertThat(options.getStaticSummary()).isEqualTo("unknown confidential");
    }

    @Test
    void leavesOthersReadable() {
        offer(Map.of("security", "false"));
        offer(Map.of());

        assertThat(gateway.starts.get(0).confidential()).isFalse();
        assertThat(gateway.batches.get(0).confidential()).isFalse();
    }

    @Test
    void asksTheIncidentWhenAnotherProcessOpenedIt() throws IOException {
        gateway.open.add(LIVING);
        gateway.views.put(LIVING, view(true));
        offer(Map.of());
        assertThat(gateway.batches.get(0).confidential()).isTrue();

        gateway.views.put(LIVING, view(false));
        another().offer(alert(Map.of())).join();
        assertThat(gateway.batches.get(1).confidential()).isFalse();
    }

    @Test
    void sealsWhereNobodyCanBeAsked() {
        gateway.open.add(LIVING);

        incidents.command(ID, "bob", "c1", new Note(EntryKind.NOTE, "what I saw"));

        assertThat(gateway.requests.get(0).confidential()).isTrue();
    }

    @Test
    void sealsTheCommandThatRaisesAFlagAndNoPlainAnswer() {
        gateway.open.add(LIVING);
        gateway.views.put(LIVING, view(false));

        incidents.command(ID, "bob", "c1", new Acknowledge());
        incidents.command(ID, "bob", "c2", new RaiseFlag("security", "they read the cards"));
        incidents.command(ID, "bob", "c3", new Note(EntryKind.NOTE, "what I saw"));

        assertThat(gateway.requests).extracting(it -> it.confidential()).containsExactly(false, true, false);
    }

    private static Offer alert(Map<String, String> labels) {
        AlertFact fact = new AlertFact("f" + labels, "name", "summary", SINCE, null, labels, Map.of());
        return new Offer(
                Offers.opening(),
                "response-process",
                new AlertBatch("alertmanager", "example", List.of(fact), 0, false));
    }

    private static IncidentView view(boolean confidential) {
        Incident incident = Incident.blank(new IncidentId(ID), Offers.opening(), SINCE);
        return new IncidentView(incident, List.of(), "response-process", 1, 1, List.of(), List.of(), confidential);
    }
}
