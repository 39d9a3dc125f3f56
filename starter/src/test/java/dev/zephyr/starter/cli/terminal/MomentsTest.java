package dev.zephyr.starter.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MomentsTest {

    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
    private static final Clock BERLIN = Clock.fixed(NOW, ZoneId.of("Europe/Berlin"));

    private final Moments moments = new Moments(BERLIN);

    @ParameterizedTest
    @CsvSource({
        "PT0S, now",
        "PT56S, in 56 s",
        "PT-119S, 119 s ago",
        "PT-4M, 4 min ago",
        "PT119M, in 119 min",
        "PT3H20M, in 3 h 20 min",
        "PT24H, in 24 h",
        "PT72H, in 3 d",
        "PT-50H, 2 d 2 h ago"
    })
    void tellsHowFarAway(Duration away, String told) {
        assertThat(moments.relative(NOW.plus(away))).isEqualTo(told);
    }

    @Test
    void tellsTheReadersTimeWithUtcBesideIt() {
        assertThat(moments.stamp(NOW)).isEqualTo("11:00 CET (10:00 UTC)");
        assertThat(moments.stamp(Instant.parse("2026-11-21T23:30:00Z")))
                .isEqualTo("Sun 22 Nov 00:30 CET (Sat 21 Nov 23:30 UTC)");
        assertThat(new Moments(Clock.fixed(NOW, ZoneId.of("UTC"))).stamp(NOW)).isEqualTo("10:00 UTC");
    }

    @ParameterizedTest
    @CsvSource({
        "20m ago, 2026-11-21T09:40:00Z",
        "15m, 2026-11-21T10:15:00Z",
        "in 1h30m, 2026-11-21T11:30:00Z",
        "2d, 2026-11-23T10:00:00Z",
        "09:30, 2026-11-21T08:30:00Z",
        "2026-11-24, 2026-11-24T22:59:59Z",
        "2026-11-24T09:30, 2026-11-24T08:30:00Z",
        "2026-11-24 09:30, 2026-11-24T08:30:00Z",
        "2026-11-24T09:30:00Z, 2026-11-24T09:30:00Z",
        "2026-11-24T09:30:00+02:00, 2026-11-24T07:30:00Z"
    })
    void understandsTheTimesThatPeopleType(String text, Instant meant) {
        assertThat(When.end(text, BERLIN)).isEqualTo(meant);
    }

    @Test
    void takesADateAloneForItsBeginningWhereSomethingBegins() {
        assertThat(When.begin("2026-11-24", BERLIN)).isEqualTo("2026-11-23T23:00:00Z");
        assertThat(When.begin("2026-11-24T09:30", BERLIN)).isEqualTo("2026-11-24T08:30:00Z");
        assertThat(When.begin("20m ago", BERLIN)).isEqualTo("2026-11-21T09:40:00Z");
    }

    @ParameterizedTest
    @CsvSource({"soon", "''", "ago", "25:00"})
    void refusesOtherTimesWithAnExample(String text) {
        assertThatThrownBy(() -> When.end(text, BERLIN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("20m ago");
    }
}
