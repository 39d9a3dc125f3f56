package dev.zephyr.starter.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zephyr.alert.AlertBatch;
import dev.zephyr.alert.AlertFact;
import dev.zephyr.incident.Incident;
import dev.zephyr.incident.IncidentId;
import dev.zephyr.silence.SilencePlan;
import dev.zephyr.workflow.IncidentView;
import dev.zephyr.workflow.WorkflowIds;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which alerts a silence holds, and which go on. */
class SilencedAlertsTest {

    private static final Instant SINCE = Instant.parse("2026-11-21T09:00:00Z");
    private static final String LIVING = WorkflowIds.living(Offers.CODE);

    @TempDir
    private Path folder;

    private final FakeGateway gateway = new FakeGateway();
    private final ActiveSilences silences = new ActiveSilences(Clock.systemUTC());
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private Incidents incidents;

    @BeforeEach
    void incidentsOverAFake() throws IOException {
        incidents = new Incidents(
                gateway,
                Offers.directory(folder),
                Clock.systemUTC(),
                new Recent(Clock.systemUTC(), Duration.ofMinutes(1)),
                new AlertMeters(meters),
                silences);
    }

    @AfterEach
    void nothingCallsAnyMore() {
        incidents.close();
    }

    @Test
    void aSilenceHoldsWhatItIsAboutAndNothingElse() {
        silence("disks", "host=~\"db-.*\"");
        offer(fact("a", Map.of("host", "db-1")), fact("b", Map.of("host", "web-1")));

        assertThat(gateway.held)
                .singleElement()
                .satisfies(held -> assertThat(held.batch().alerts())
                        .extracting(AlertFact::fingerprint)
                        .containsExactly("a"));
        assertThat(gateway.facts.get(LIVING)).extracting(AlertFact::fingerprint).containsExactly("b");
        assertThat(meters.counter("zephyr.alerts.held").count()).isEqualTo(1);
    }

    @Test
    void conditionsMayNameWhatTheRouteMadeOfTheAlert() {
        silence("disks", "service=\"checkout\"", "route=\"example\"", "alertname=\"name\"");
        offer(fact("a", Map.of()));

        assertThat(told()).containsExactly("hold");
    }

    @Test
    void anIncidentThatPeopleAreOnGoesOn() {
        silence("disks", "service=\"checkout\"");
        gateway.open.add(LIVING);
        gateway.views.put(LIVING, view(false));
        offer(fact("a", Map.of()));

        assertThat(gateway.held).isEmpty();
        assertThat(gateway.facts.get(LIVING)).hasSize(1);
    }

    @Test
    void anAllClearGoesToTheSilenceAndToTheIncident() {
        silence("disks", "service=\"checkout\"");
        gateway.open.add(LIVING);
        offer(new AlertFact("a", "name", "summary", SINCE, SINCE.plusSeconds(60), Map.of(), Map.of()));

        assertThat(told()).containsExactly("signal", "hold");
    }

    @Test
    void whatIsRestrictedIsNeverHeld() {
        silence("disks", "service=\"checkout\"");
        offer(fact("a", Map.of("security", "true")));

        assertThat(told()).containsExactly("start");
    }

    @Test
    void noWordOfAnIncidentThatWasRestrictedSinceIsHeld() {
        silence("disks", "service=\"checkout\"");
        gateway.open.add(LIVING);
        gateway.views.put(LIVING, view(true));
        offer(new AlertFact("a", "name", "summary", SINCE, SINCE.plusSeconds(60), Map.of(), Map.of()));

        assertThat(told()).containsExactly("signal");
        assertThat(gateway.batches).allMatch(AlertBatch::confidential);
    }

    @Test
    void aSilenceThatIsOverHoldsNothing() {
        silence("disks", "service=\"checkout\"");
        gateway.open.clear();
        offer(fact("a", Map.of()));

        assertThat(told()).containsExactly("hold", "start");
    }

    @Test
    void whatASilenceHandsOnMayBeHeldByAnotherOne() {
        silence("disks", "service=\"checkout\"");
        silence("racks", "service=\"checkout\"");
        incidents.handOn(of(fact("a", Map.of())), "racks").join();
        incidents.handOn(of(fact("a", Map.of())), "disks").join();
        assertThat(gateway.held).hasSize(2);

        silences.know(List.of());
        silences.learn(plan("disks", Duration.ofSeconds(-1), "service=\"checkout\""));
        silences.learn(plan("racks", Duration.ofSeconds(-1), "service=\"checkout\""));
        offer(fact("a", Map.of()));
        assertThat(told()).containsExactly("hold", "hold", "start");
    }

    @Test
    void aListThatLagsTakesNothingBack() {
        silence("disks", "service=\"checkout\"");
        silences.know(List.of(plan("racks", Duration.ofHours(1), "service=\"search\"")));

        assertThat(silences.all()).extracting(SilencePlan::id).containsExactlyInAnyOrder("disks", "racks");
    }

    private void silence(String id, String... match) {
        gateway.open.add(WorkflowIds.silence(id));
        silences.learn(plan(id, Duration.ofHours(1), match));
    }

    private static SilencePlan plan(String id, Duration left, String... match) {
        Instant now = Instant.now();
        return new SilencePlan(id, "alice", "new disks", List.of(match), now.minusSeconds(60), now.plus(left));
    }

    private void offer(AlertFact... facts) {
        incidents.offer(of(facts)).join();
    }

    private static Offer of(AlertFact... facts) {
        return new Offer(
                Offers.opening(),
                "response-process",
                new AlertBatch("alertmanager", "example", Arrays.asList(facts), 0, false));
    }

    /** Without what was only asked. */
    private List<String> told() {
        return gateway.calls.stream().filter(call -> !call.startsWith("view")).toList();
    }

    private static AlertFact fact(String fingerprint, Map<String, String> labels) {
        return new AlertFact(fingerprint, "name", "summary", SINCE, null, labels, Map.of());
    }

    private static IncidentView view(boolean confidential) {
        Incident incident = Incident.blank(new IncidentId(Offers.CODE + "-touknx"), Offers.opening(), SINCE);
        return new IncidentView(incident, List.of(), "response-process", 1, 1, List.of(), List.of(), confidential);
    }
}
