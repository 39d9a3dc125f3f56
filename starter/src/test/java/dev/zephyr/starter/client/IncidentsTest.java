package dev.zephyr.starter.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zephyr.command.Acknowledge;
import dev.zephyr.incident.Incident;
import dev.zephyr.incident.IncidentId;
import dev.zephyr.refusal.Refusal;
import dev.zephyr.workflow.IncidentView;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The races of docs: whoever starts, signals or commands, every fact arrives and none opens a second incident. */
class IncidentsTest {

    private static final String ID = Offers.CODE + "-touknx";
    private static final String LIVING = "incident/" + Offers.CODE;
    private static final String MOVED = "incident/" + ID;

    @TempDir
    private Path folder;

    private final FakeGateway gateway = new FakeGateway();
    private final ActiveSilences silences = new ActiveSilences(Clock.systemUTC());
    private Incidents incidents;

    @BeforeEach
    void incidentsOverAFake() throws IOException {
        incidents = new Incidents(
                gateway,
                Offers.directory(folder),
                Clock.systemUTC(),
                new Recent(Clock.systemUTC(), Duration.ofMinutes(1)),
                new AlertMeters(new SimpleMeterRegistry()),
                silences);
    }

    @AfterEach
    void nothingCallsAnyMore() {
        incidents.close();
    }

    @Test
    void startsANewKeyWithItsAlertsInOneCall() {
        assertThat(incidents.offer(Offers.firing("a")).join()).isTrue();

        assertThat(gateway.calls).containsExactly("start");
        assertThat(gateway.facts.get(LIVING)).hasSize(1);
    }

    @Test
    void signalsAKeyThatAnotherProcessOpened() {
        gateway.open.add(LIVING);

        incidents.offer(Offers.firing("a")).join();

        assertThat(gateway.calls).containsExactly("start", "signalWithStart");
    }

    @Test
    void signalsAKeyThatItKnowsInOneCall() {
        incidents.offer(Offers.firing("a")).join();
        incidents.offer(Offers.firing("b")).join();

        assertThat(gateway.calls).containsExactly("start", "signal");
        assertThat(gateway.facts.get(LIVING)).hasSize(2);
    }

    @Test
    void opensAgainWhatWasTerminatedBehindTheHint() {
        incidents.offer(Offers.firing("a")).join();
        gateway.open.clear();

        incidents.offer(Offers.firing("b")).join();

        assertThat(gateway.open).containsExactly(LIVING);
    }

    @Test
    void opensNothingForAllClears() {
        assertThat(incidents.offer(Offers.cleared("a")).join()).isFalse();

        assertThat(gateway.calls).containsExactly("signal");
        assertThat(gateway.open).isEmpty();
    }

    @Test
    void handsAllClearsToWhatIsOpen() {
        gateway.open.add(LIVING);

        assertThat(incidents.offer(Offers.cleared("a")).join()).isTrue();
    }

    @Test
    void triesAgainWhenRunsChangeUnderItsHands() {
        gateway.open.add(LIVING);
        gateway.lostRaces = 3;

        assertThat(incidents.offer(Offers.firing("a")).join()).isTrue();
    }

    @Test
    void saysThatTemporalIsAwayWhenTheyGoOnChanging() {
        gateway.open.add(LIVING);
        gateway.lostRaces = 10;

        assertThatThrownBy(() -> incidents.offer(Offers.firing("a")).join()).hasCauseInstanceOf(TemporalAway.class);
    }

    @Test
    void foldsWhatArrivesWhileACallIsInFlight() throws Exception {
        CountDownLatch inFlight = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        gateway.during = () -> {
            inFlight.countDown();
            Offers.await(goOn);
        };
        List<CompletableFuture<Boolean>> offers = new ArrayList<>();
        offers.add(incidents.offer(Offers.firing("first")));
        Offers.await(inFlight);
        IntStream.range(0, 39).forEach(i -> offers.add(incidents.offer(Offers.firing("f" + i))));
        goOn.countDown();

        assertThat(offers).allSatisfy(offer -> assertThat(offer.join()).isTrue());
        assertThat(gateway.facts.get(LIVING)).hasSize(40);
        assertThat(gateway.calls).containsExactly("start", "signal");
    }

    @Test
    void sendsALongStormInBoundedBatches() {
        incidents
                .offer(Offers.firing(
                        IntStream.range(0, 450).mapToObj(i -> "f" + i).toArray(String[]::new)))
                .join();

        assertThat(gateway.calls).containsExactly("start", "signal", "signal");
        assertThat(gateway.facts.get(LIVING)).hasSize(450);
    }

    @Test
    void sendsACommandToTheLivingRun() {
        gateway.open.add(LIVING);

        assertThat(incidents.command(ID, "bob", "c1", new Acknowledge()).text()).isEqualTo("done");
        assertThat(gateway.calls).containsExactly("command " + LIVING + " c1");
    }

    @Test
    void repeatsACommandWhereItsIncidentMovedTo() {
        gateway.refusals.put(LIVING, Refusal.Reason.MOVED);
        gateway.open.add(MOVED);

        assertThat(incidents.command(ID, "bob", "c1", new Acknowledge()).incident())
                .isEqualTo(ID);
        assertThat(gateway.calls).containsExactly("command " + LIVING + " c1", "command " + MOVED + " c1");
    }

    @Test
    void passesOnWhyAnIncidentRefuses() {
        gateway.refusals.put(LIVING, Refusal.Reason.CONFLICT);

        assertThatThrownBy(() -> incidents.command(ID, "bob", "c1", new Acknowledge()))
                .isInstanceOfSatisfying(
                        CommandRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Refusal.Reason.CONFLICT));
    }

    @Test
    void knowsNothingOfAnIncidentThatNeverWas() {
        assertThatThrownBy(() -> incidents.command(ID, "bob", "c1", new Acknowledge()))
                .isInstanceOfSatisfying(
                        CommandRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Refusal.Reason.NOT_FOUND));
        assertThatThrownBy(() -> incidents.view("nonsense")).isInstanceOf(CommandRefused.class);
    }

    @Test
    void saysThatAnIncidentIsOverForGood() {
        gateway.views.put(LIVING, view(ID));

        assertThatThrownBy(() -> incidents.command(ID, "bob", "c1", new Acknowledge()))
                .hasMessageContaining("over for good");
    }

    @Test
    void findsAnIncidentThatMovedOut() {
        gateway.views.put(LIVING, view(Offers.CODE + "-toukzz"));
        gateway.views.put(MOVED, view(ID));

        assertThat(incidents.view(ID).incident().id().value()).isEqualTo(ID);
        assertThat(incidents.timeline(ID, 0)).isEmpty();
    }

    @Test
    void resolvesTheBeginningOfAnIdFromTheServersList() {
        gateway.listed.add(Listed.of(LIVING, view(ID)));

        assertThat(incidents.resolve(Offers.CODE.substring(0, 4).toUpperCase(Locale.ROOT)))
                .isEqualTo(ID);
    }

    @Test
    void refusesABeginningThatFitsTwo() {
        gateway.listed.add(Listed.of(LIVING, view(ID)));
        gateway.listed.add(Listed.of(LIVING, view(Offers.CODE + "-toukzz")));

        assertThatThrownBy(() -> incidents.resolve(Offers.CODE.substring(0, 4)))
                .isInstanceOfSatisfying(
                        AmbiguousId.class,
                        ambiguous -> assertThat(ambiguous.candidates()).hasSize(2));
    }

    @Test
    void refusesWhatCanBeNoId() {
        assertThatThrownBy(() -> incidents.resolve("x' OR '1'='1")).isInstanceOf(CommandRefused.class);
        assertThat(gateway.calls).isEmpty();
    }

    @Test
    void listsWhatItTouchedThoughTheServersListIsLate() {
        incidents.offer(Offers.firing("a")).join();
        gateway.views.put(LIVING, view(ID));

        assertThat(incidents.list(StatusFilter.OPEN, 10)).extracting(Listed::id).containsExactly(ID);
    }

    private static IncidentView view(String id) {
        Incident incident = Incident.blank(new IncidentId(id), Offers.opening(), Instant.parse("2026-11-21T10:00:00Z"));
        return new IncidentView(incident, List.of(), "zephyr", 1, 1, List.of(), List.of(), false);
    }
}
