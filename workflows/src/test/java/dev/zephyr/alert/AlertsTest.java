package dev.zephyr.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AlertsTest {

    private static final Instant T = Instant.parse("2026-11-23T09:00:00Z");

    private static AlertFact firing(String fingerprint, long since) {
        return new AlertFact(fingerprint, "A", "a", T.plusSeconds(since), null, Map.of(), Map.of());
    }

    private static AlertFact clear(String fingerprint, long since, long until) {
        return new AlertFact(fingerprint, "A", "a", T.plusSeconds(since), T.plusSeconds(until), Map.of(), Map.of());
    }

    private static Alerts merge(List<AlertFact> facts) {
        Alerts alerts = Alerts.NONE;
        for (AlertFact fact : facts) {
            alerts = alerts.with(fact);
        }
        return alerts;
    }

    @Test
    void aRepeatChangesNothing() {
        Alerts once = Alerts.NONE.with(firing("f", 0));
        assertThat(once.changeBy(firing("f", 0))).isEqualTo(Alerts.Change.NOTHING);
    }

    @Test
    void aFiringThatCameAfterItsOwnClearChangesNothing() {
        Alerts cleared = merge(List.of(firing("f", 0), clear("f", 0, 10)));
        assertThat(cleared.changeBy(firing("f", 5))).isEqualTo(Alerts.Change.NOTHING);
        assertThat(cleared.changeBy(firing("f", 11))).isEqualTo(Alerts.Change.FIRED);
    }

    @Test
    void aClearOlderThanTheOpenFiringIsIgnored() {
        Alerts again = merge(List.of(firing("f", 0), clear("f", 0, 10), firing("f", 20)));
        assertThat(again.changeBy(clear("f", 0, 10))).isEqualTo(Alerts.Change.NOTHING);
        assertThat(again.isAnyFiring()).isTrue();
    }

    @Test
    void afterAResolveOnlyWhatStartsLaterIsNew() {
        Alerts resolved = Alerts.NONE.with(firing("f", 0)).resolved(T.plusSeconds(60), false);
        assertThat(resolved.changeBy(firing("g", 30))).isEqualTo(Alerts.Change.NOTHING);
        assertThat(resolved.changeBy(firing("g", 61))).isEqualTo(Alerts.Change.FIRED);
    }

    @Test
    void whatWasLetGoIsMutedUntilItFiresAnew() {
        Alerts resolved = Alerts.NONE.with(firing("f", 0)).resolved(T.plusSeconds(60), true);
        assertThat(resolved.isAnyFiring()).isFalse();
        assertThat(resolved.changeBy(firing("f", 0))).isEqualTo(Alerts.Change.NOTHING);
        assertThat(resolved.changeBy(firing("f", 90))).isEqualTo(Alerts.Change.FIRED);
    }

    @Test
    void beyondFiveHundredAlertsTheyAreCountedNotListed() {
        List<AlertFact> storm =
                IntStream.range(0, 700).mapToObj(i -> firing("f" + i, 0)).toList();
        Alerts alerts = merge(storm);
        assertThat(alerts.byFingerprint()).hasSize(500);
        assertThat(alerts.uncounted()).isEqualTo(200);
    }

    @Test
    void aClearToldBeforeItsFiringIsRemembered() {
        Alerts alerts = Alerts.NONE.with(clear("f", 0, 10));
        assertThat(alerts.changeBy(firing("f", 0))).isEqualTo(Alerts.Change.NOTHING);
        assertThat(alerts.changeBy(firing("f", 11))).isEqualTo(Alerts.Change.FIRED);
    }

    @Test
    void aLateClearEndsTheFiringItBelongsToAndNotTheNext() {
        Alerts alerts = merge(List.of(firing("f", 0), firing("f", 20), clear("f", 0, 10)));
        assertThat(alerts.firingSince()).contains(T.plusSeconds(20));
        assertThat(alerts.with(clear("f", 20, 30)).isAnyFiring()).isFalse();
    }

    @Test
    void countsHowOftenAnAlertFired() {
        Alerts alerts =
                merge(List.of(firing("f", 0), firing("f", 0), clear("f", 0, 10), firing("f", 20), clear("f", 20, 30)));
        assertThat(alerts.byFingerprint().get("f").times()).isEqualTo(2);
    }

    /** As Alertmanager's pairs do: episodes of each alert, told in any order and more than once. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theOrderInWhichFactsAreToldDoesNotMatter(int seed) {
        Random random = new Random(seed);
        List<AlertFact> facts = new ArrayList<>();
        Map<String, Boolean> fires = new HashMap<>();
        for (int alert = 0; alert < 4; alert++) {
            int episodes = 1 + random.nextInt(3);
            for (int episode = 0; episode < episodes; episode++) {
                boolean open = episode == episodes - 1 && random.nextBoolean();
                long since = episode * 10L;
                facts.addAll(Collections.nCopies(1 + random.nextInt(2), firing("f" + alert, since)));
                if (!open) {
                    facts.addAll(Collections.nCopies(1 + random.nextInt(2), clear("f" + alert, since, since + 5)));
                }
                fires.put("f" + alert, open);
            }
        }
        Collections.shuffle(facts, random);

        Map<String, AlertState> merged = merge(facts).byFingerprint();

        fires.forEach((alert, open) -> assertThat(merged.get(alert).isFiring()).isEqualTo(open));
    }

    static IntStream seeds() {
        return IntStream.range(0, 200);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void duplicatesChangeNothing(int seed) {
        Random random = new Random(seed);
        List<AlertFact> story = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            int at = i * 10;
            story.add(firing("f" + random.nextInt(3), at));
            story.add(clear("f" + random.nextInt(3), at, at + 5));
        }
        List<AlertFact> withRepeats = new ArrayList<>();
        for (AlertFact fact : story) {
            withRepeats.addAll(Collections.nCopies(1 + random.nextInt(3), fact));
        }
        assertThat(merge(withRepeats)).isEqualTo(merge(story));
    }
}
