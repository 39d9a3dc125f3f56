package dev.zephyr.starter.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A storm of some keys against the first alert of another. */
@Timeout(30)
class FoldingTest {

    /** As many as call at once. */
    private static final int CALLERS = 8;

    private final List<Offer> delivered = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch callersAreBusy = new CountDownLatch(CALLERS);
    private final CountDownLatch goOn = new CountDownLatch(1);
    private final Set<String> open = new HashSet<>();
    private final Room room = new Room(100_000);
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final AlertMeters meters = new AlertMeters(registry);
    private final Folding folding =
            new Folding(this::deliver, open::contains, this::rank, Duration.ofSeconds(10), room, meters);

    private int rank(Offer offer) {
        return offer.code().startsWith("worst") ? 0 : 1;
    }

    private boolean deliver(Offer offer) {
        callersAreBusy.countDown();
        Offers.await(goOn);
        delivered.add(offer);
        return true;
    }

    @AfterEach
    void nothingCallsAnyMore() {
        folding.close();
    }

    @Test
    void theFirstAlertOfAKeyGoesBeforeAStormOfKnownOnes() {
        List<CompletableFuture<Boolean>> storm = new ArrayList<>();
        IntStream.range(0, CALLERS + 100).forEach(key -> {
            open.add("known" + key);
            storm.add(folding.offer(Offers.ofKey("known" + key, "a")));
        });
        Offers.await(callersAreBusy);
        CompletableFuture<Boolean> first = folding.offer(Offers.ofKey("new", "a"));

        goOn.countDown();

        first.join();
        storm.forEach(CompletableFuture::join);
        // It is among the first that are called once a caller is free.
        assertThat(delivered.stream().map(Offer::code).toList().indexOf("new")).isLessThan(2 * CALLERS);
    }

    @Test
    void theWorstOfManyNewOnesGoesBeforeThemAll() {
        List<CompletableFuture<Boolean>> all = new ArrayList<>();
        IntStream.range(0, CALLERS + 100).forEach(key -> all.add(folding.offer(Offers.ofKey("new" + key, "a"))));
        Offers.await(callersAreBusy);
        all.add(folding.offer(Offers.ofKey("worst", "a")));

        goOn.countDown();

        all.forEach(CompletableFuture::join);
        assertThat(delivered.stream().map(Offer::code).toList().indexOf("worst"))
                .isLessThan(2 * CALLERS);
    }

    @Test
    void aStormOfOneKeyTakesOneCaller() {
        List<CompletableFuture<Boolean>> storm = new ArrayList<>();
        IntStream.range(0, CALLERS - 1).forEach(key -> storm.add(folding.offer(Offers.ofKey("key" + key, "a"))));
        IntStream.range(0, 100).forEach(alert -> storm.add(folding.offer(Offers.ofKey("storm", "alert" + alert))));
        Offers.await(callersAreBusy);

        goOn.countDown();

        storm.forEach(CompletableFuture::join);
        List<Offer> ofStorm =
                delivered.stream().filter(it -> it.code().equals("storm")).toList();
        assertThat(ofStorm.size()).isLessThanOrEqualTo(2);
        assertThat(registry.counter("zephyr.alerts.folded").count()).isEqualTo(100.0 - ofStorm.size());
        assertThat(registry.counter("zephyr.alerts", "source", "alertmanager", "route", "example")
                        .count())
                .isEqualTo(CALLERS - 1 + 100.0);
        assertThat(ofStorm.stream().mapToInt(it -> it.batch().alerts().size()).sum())
                .isEqualTo(100);
    }

    @Test
    void whatFindsNoRoomIsRefusedAndWhatWasTakenIsNot() {
        List<CompletableFuture<Boolean>> taken = new ArrayList<>();
        assertThatThrownBy(() -> {
                    for (int alert = 0; alert < 1000; alert++) {
                        taken.add(folding.offer(Offers.ofKey("storm", "alert" + alert)));
                    }
                })
                .isInstanceOf(Overloaded.class)
                .hasMessageContaining("send it again");
        CompletableFuture<Boolean> other = folding.offer(Offers.ofKey("other", "a"));

        goOn.countDown();

        assertThat(taken)
                .hasSizeGreaterThan(50)
                .allSatisfy(it -> assertThat(it.join()).isTrue());
        assertThat(other.join()).isTrue();
        assertThat(delivered.stream().mapToInt(it -> it.batch().alerts().size()).sum())
                .isEqualTo(taken.size() + 1);
        assertThat(room.taken()).isZero();
        assertThat(registry.counter("zephyr.alerts.overloaded").count()).isEqualTo(1);
    }

    @Test
    void keepsTheLastOfTheRoomForKeysOfWhichNothingWaits() {
        Room small = new Room(800);
        small.take(650, 0);

        assertThatThrownBy(() -> small.take(60, 10)).isInstanceOf(Overloaded.class);
        small.take(60, 0);
        assertThatThrownBy(() -> small.take(100, 0)).isInstanceOf(Overloaded.class);
    }

    @Test
    void whoWaitedTooLongIsToldThatTemporalIsAway() {
        Folding hasty = new Folding(this::deliver, open::contains, this::rank, Duration.ofMillis(50), room, meters);
        CompletableFuture<Boolean> offer = hasty.offer(Offers.ofKey("key", "a"));

        assertThatThrownBy(offer::join).isInstanceOf(CompletionException.class).hasCauseInstanceOf(TemporalAway.class);
        goOn.countDown();
        hasty.close();
    }
}
