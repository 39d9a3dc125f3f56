package dev.zephyr.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zephyr.escalation.RungState;
import dev.zephyr.ledger.PageRecord;
import dev.zephyr.obligation.WorkingWindow;
import dev.zephyr.oncall.How;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BurdenTest {

    /** One week of Berlin's winter time: midnight is 23:00 UTC; people work on Monday, 9 to 17. */
    private static final Hours WEEK = new Hours(
            Instant.parse("2026-11-01T23:00:00Z"),
            Instant.parse("2026-11-08T23:00:00Z"),
            ZoneId.of("Europe/Berlin"),
            LocalTime.of(22, 0),
            LocalTime.of(7, 0),
            List.of(new WorkingWindow(
                    Instant.parse("2026-11-01T23:00:00Z"),
                    Instant.parse("2026-11-02T08:00:00Z"),
                    Instant.parse("2026-11-02T16:00:00Z"))),
            Map.of("bob", 2));

    @Test
    void pagesCountByTheClockOfThoseWhoAreOnCall() {
        CaseFile file = Cases.opened("a", "2026-11-02T09:00:00Z").file();
        List<Burden> burdens = Burden.of(
                List.of(file),
                Map.of(
                        "a",
                        List.of(
                                page("ann", "2026-11-02T09:00:00Z", How.PAGE),
                                page("ann", "2026-11-02T16:00:00Z", How.PAGE),
                                page("ann", "2026-11-02T20:59:00Z", How.PAGE),
                                page("ann", "2026-11-02T21:00:00Z", How.PAGE),
                                page("ann", "2026-11-03T05:59:00Z", How.PAGE),
                                page("ann", "2026-11-03T06:00:00Z", How.PAGE),
                                page("ann", "2026-11-03T03:00:00Z", How.NOTIFY))),
                WEEK);
        assertThat(burdens).containsExactly(new Burden("ann", 6, 2, 7, 5, Duration.ZERO));
    }

    @Test
    void tooManyIsMoreThanTheLimitOnAveragePerNightOnShift() {
        assertThat(new Burden("bob", 5, 4, 2, 0, Duration.ZERO).isOver(2)).isFalse();
        assertThat(new Burden("bob", 5, 5, 2, 0, Duration.ZERO).isOver(2)).isTrue();
        assertThat(WEEK.nights("bob")).isEqualTo(2);
    }

    @Test
    void workAfterHoursCountsOnceWhereIncidentsOverlap() {
        List<CaseFile> files = List.of(
                Cases.opened("a", "2026-11-02T14:00:00Z")
                        .acknowledged(60, "ann")
                        .joined(90, "bob")
                        .resolved(240)
                        .file(),
                Cases.opened("b", "2026-11-02T16:30:00Z")
                        .acknowledged(0, "ann")
                        .resolved(120)
                        .file(),
                Cases.opened("drill", "2026-11-03T00:00:00Z")
                        .acknowledged(0, "ann")
                        .resolved(600)
                        .drill()
                        .file());
        assertThat(Burden.of(files, Map.of(), WEEK))
                .containsExactlyInAnyOrder(
                        new Burden("ann", 0, 0, 7, 0, Duration.ofMinutes(150)),
                        new Burden("bob", 0, 0, 2, 0, Duration.ofMinutes(120)));
    }

    private static PageRecord page(String person, String at, How how) {
        Instant called = Instant.parse(at);
        return new PageRecord(
                "opened/" + at,
                person,
                "one",
                "opened",
                how,
                called,
                called.plusSeconds(300),
                RungState.ACKNOWLEDGED,
                called,
                2,
                true);
    }
}
