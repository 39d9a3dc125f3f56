package dev.zephyr.heartbeat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class HeartbeatTest {

    private static final Instant T = Instant.parse("2026-11-23T09:00:00Z");
    private static final HeartbeatPlan PLAN =
            new HeartbeatPlan("cron", "search", "The nightly index", Duration.ofMinutes(5), Duration.ofMinutes(1));

    private static Instant minute(long minute) {
        return T.plus(Duration.ofMinutes(minute));
    }

    @Test
    void isSilentOnceABeatAndItsGraceArePast() {
        Heartbeat beaten = Heartbeat.expected(PLAN, T).beat(minute(2));

        assertThat(beaten.isMissedAt(minute(8).minusMillis(1))).isFalse();
        assertThat(beaten.isMissedAt(minute(8))).isTrue();
        assertThat(beaten.silent().silentSince()).isEqualTo(minute(7));
    }

    @Test
    void isSilentWhenTheFirstBeatNeverCame() {
        assertThat(Heartbeat.expected(PLAN, T).isMissedAt(minute(6))).isTrue();
    }

    @Test
    void isBackWithTheNextBeatAndNotWithAnOldOne() {
        Heartbeat silent = Heartbeat.expected(PLAN, T).beat(minute(2)).silent();

        assertThat(silent.beat(minute(1)).isBack()).isFalse();
        assertThat(silent.beat(minute(20)).isBack()).isTrue();
        assertThat(silent.beat(minute(20)).back().isMissedAt(minute(25))).isFalse();
    }

    @Test
    void aChangedPlanGivesItsSourceAWholePeriod() {
        HeartbeatPlan faster =
                new HeartbeatPlan("cron", "search", "The nightly index", Duration.ofMinutes(1), Duration.ZERO);
        Heartbeat moved = Heartbeat.expected(PLAN, T).beat(minute(1)).planned(faster, minute(5));

        assertThat(moved.due()).isEqualTo(minute(6));
        assertThat(moved.planned(faster, minute(6)).due()).isEqualTo(minute(6));
    }
}
