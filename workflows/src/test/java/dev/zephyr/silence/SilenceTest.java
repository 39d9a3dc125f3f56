package dev.zephyr.silence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zephyr.alert.AlertBatch;
import dev.zephyr.alert.AlertFact;
import dev.zephyr.incident.Opening;
import dev.zephyr.refusal.Refusal;
import dev.zephyr.severity.ImpactAssessment;
import dev.zephyr.severity.Severity;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SilenceTest {

    private static final Instant START = Instant.parse("2026-11-21T10:00:00Z");
    private static final Instant END = START.plus(Duration.ofHours(2));
    private static final SilencePlan PLAN =
            new SilencePlan("upgrade", "alice", "new disks", List.of("service=\"db\""), START, END);

    private final Silence silence = Silence.made(PLAN, START);

    @Test
    void handsOnWhatStillFiresAtItsEndAndCountsWhatCleared() {
        Silence ended = silence.hold(alerts("disk", fires("a", 5), fires("b", 5)))
                .hold(alerts("disk", clears("b", 5, 30)))
                .hold(alerts("fan", fires("c", 6)))
                .hold(alerts("fan", clears("c", 6, 40)))
                .at(END);

        assertThat(ended.held()).isEmpty();
        assertThat(ended.cleared()).isEqualTo(2);
        assertThat(ended.passing()).singleElement().satisfies(held -> {
            assertThat(held.opening().code()).isEqualTo("disk");
            assertThat(held.batch().alerts()).singleElement().satisfies(fact -> {
                assertThat(fact.fingerprint()).isEqualTo("a");
                assertThat(fact.startsAt()).isEqualTo(minute(5));
                assertThat(fact.summary())
                        .isEqualTo("disk is slow (held until 2026-11-21 12:00 UTC by alice's silence: new disks)");
            });
        });
    }

    @Test
    void whatIsToldTwiceOrOutOfOrderEndsInTheSame() {
        HeldAlerts fires = alerts("disk", fires("a", 5));
        HeldAlerts clears = alerts("disk", clears("a", 5, 30));

        assertThat(silence.hold(clears).hold(fires).firing()).isZero();
        assertThat(silence.hold(fires).hold(clears).hold(fires).firing()).isZero();
        assertThat(silence.hold(fires)
                        .hold(clears)
                        .hold(alerts("disk", fires("a", 35)))
                        .firing())
                .isEqualTo(1);
    }

    @Test
    void holdsWhatComesInItsLastMomentAndHandsItOnAtOnce() {
        Silence late = silence.at(END).hold(alerts("disk", fires("a", 119)));

        assertThat(late.isDone(END)).isFalse();
        assertThat(late.at(END).passing()).hasSize(1);
    }

    @Test
    void losesNothingThatItHasNoRoomFor() {
        Silence full = silence;
        for (int i = 0; i < 700; i++) {
            full = full.hold(alerts(
                    "code" + i, new AlertFact("a", "Disk", "x".repeat(1_000), minute(5), null, Map.of(), Map.of())));
        }
        int all = full.passing().size() + full.firing();

        assertThat(full.passing()).isNotEmpty();
        assertThat(all).isEqualTo(700);
    }

    @Test
    void anotherEndIsNotedWithWhoSaidSo() {
        Instant later = END.plus(Duration.ofHours(1));
        Silence longer = silence.on(new SilenceCommand("bob", later), minute(60));

        assertThat(longer.plan().until()).isEqualTo(later);
        assertThat(longer.log())
                .last()
                .extracting(SilenceEntry::text)
                .isEqualTo("until 2026-11-21 13:00 UTC now, said by bob");
        assertThat(longer.isOver(END)).isFalse();
    }

    @Test
    void anEndThatHasPassedEndsItNow() {
        Silence ended = silence.hold(alerts("disk", fires("a", 5))).on(new SilenceCommand("bob", START), minute(60));

        assertThat(ended.isOver(minute(60))).isTrue();
        assertThat(ended.at(minute(60)).passing()).hasSize(1);
    }

    @Test
    void whatHasEndedOrWouldLastTooLongIsRefusedWithWhatToDo() {
        assertThatThrownBy(() -> silence.on(new SilenceCommand("bob", END.plusSeconds(60)), END))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("make another one");
        assertThatThrownBy(() -> silence.on(new SilenceCommand("bob", START.plus(Duration.ofDays(31))), START))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("only until 2026-12-21 10:00 UTC");
    }

    @Test
    void theOwnerIsWarnedOnceBeforeTheEndWhereAnythingFires() {
        Instant soon = END.minus(Silence.WARNING);
        Silence firing = silence.hold(alerts("disk", fires("a", 5)));

        assertThat(silence.due(soon)).isEmpty();
        assertThat(firing.due(soon.minusSeconds(1))).isEmpty();
        assertThat(firing.due(soon)).contains(SilenceNotice.ENDS_SOON);
        assertThat(firing.told(SilenceNotice.ENDS_SOON).due(soon)).isEmpty();
    }

    @Test
    void theOwnerIsToldOfTheEndWhereAnythingWasHeld() {
        assertThat(silence.at(END).due(END)).isEmpty();
        Silence ended = silence.hold(alerts("disk", fires("a", 5))).at(END);
        assertThat(ended.due(END)).isEmpty();
        assertThat(ended.passed(ended.passing().get(0), END).due(END)).contains(SilenceNotice.ENDED);
    }

    private static Instant minute(int minute) {
        return START.plus(Duration.ofMinutes(minute));
    }

    private static AlertFact fires(String fingerprint, int from) {
        return fact(fingerprint, minute(from), null);
    }

    private static AlertFact clears(String fingerprint, int from, int at) {
        return fact(fingerprint, minute(from), minute(at));
    }

    private static AlertFact fact(String fingerprint, Instant from, @Nullable Instant end) {
        return new AlertFact(fingerprint, "Disk", "disk is slow", from, end, Map.of("service", "db"), Map.of());
    }

    static HeldAlerts alerts(String code, AlertFact... facts) {
        Opening opening = new Opening(
                code,
                "route",
                "alert",
                "Disk " + code,
                "db",
                "",
                "zephyr",
                Severity.UNKNOWN,
                ImpactAssessment.NONE,
                Set.of(),
                START,
                false,
                null,
                Map.of(),
                List.of());
        return new HeldAlerts(opening, "policy", new AlertBatch("alertmanager", "route", List.of(facts), 0, false));
    }
}
