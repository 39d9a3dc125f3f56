package dev.zephyr.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LastPeriodTest {

    @ParameterizedTest
    @CsvSource({
        "2027-01-01T08:00:00Z, 2026-10-01T00:00:00Z, 2027-01-01T00:00:00Z, 2026-Q4",
        "2026-12-31T23:59:59Z, 2026-07-01T00:00:00Z, 2026-10-01T00:00:00Z, 2026-Q3",
        "2026-05-15T00:00:00Z, 2026-01-01T00:00:00Z, 2026-04-01T00:00:00Z, 2026-Q1"
    })
    void theLastQuarterHasEnded(Instant before, Instant from, Instant to, String name) {
        assertThat(LastPeriod.quarter(before)).isEqualTo(new LastPeriod(from, to, name));
    }

    @ParameterizedTest
    @CsvSource({
        "2027-01-01T08:00:00Z, 2026-12-01T00:00:00Z, 2027-01-01T00:00:00Z, 2026-12",
        "2028-03-31T00:00:00Z, 2028-02-01T00:00:00Z, 2028-03-01T00:00:00Z, 2028-02"
    })
    void theLastMonthHasEnded(Instant before, Instant from, Instant to, String name) {
        assertThat(LastPeriod.month(before)).isEqualTo(new LastPeriod(from, to, name));
    }
}
