package dev.zephyr.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zephyr.lifecycle.Phase;
import dev.zephyr.obligation.DutyStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Each definition of docs/metrics.md on numbers small enough to count by hand. */
class FiguresTest {

    private static final Instant NOW = Instant.parse("2026-12-31T00:00:00Z");
    private static final String DAY = "2026-10-05T10:00:00Z";

    @Test
    void detectionCountsFromTheTroublesOwnStartWhereThatIsKnown() {
        Figures figures = of(
                Cases.opened("a", DAY).startedBefore(Duration.ofSeconds(90)),
                Cases.opened("b", DAY).startedBefore(Duration.ofSeconds(270)),
                Cases.opened("c", DAY).startedBefore(Duration.ofSeconds(-5)),
                Cases.opened("d", DAY));
        assertThat(figures.detect())
                .isEqualTo(new Spread(3, Duration.ofSeconds(120), Duration.ofSeconds(90), Duration.ofSeconds(270)));
    }

    @Test
    void answersAndResolutionsCountFromTheOpening() {
        Figures figures = of(
                Cases.opened("a", DAY).acknowledged(2, "ann").resolved(30),
                Cases.opened("b", DAY).acknowledged(4, "ann").resolved(60),
                Cases.opened("c", DAY).acknowledged(12, "ann"),
                Cases.opened("d", DAY));
        assertThat(figures.acknowledge()).isEqualTo(minutes(3, 6, 4, 12));
        assertThat(figures.resolve()).isEqualTo(minutes(2, 45, 30, 60));
        assertThat(figures.unanswered()).isEqualTo(1);
        assertThat(figures.open()).isEqualTo(2);
    }

    private static Spread minutes(int count, long mean, long median, long p90) {
        return new Spread(count, Duration.ofMinutes(mean), Duration.ofMinutes(median), Duration.ofMinutes(p90));
    }

    @Test
    void percentilesAreValuesThatOccurred() {
        List<Duration> lengths = new ArrayList<>();
        for (int i = 1; i <= 10; i++) {
            lengths.add(Duration.ofMinutes(i));
        }
        assertThat(Spread.of(lengths))
                .isEqualTo(new Spread(10, Duration.ofSeconds(330), Duration.ofMinutes(5), Duration.ofMinutes(9)));
        assertThat(Spread.of(List.of())).isEqualTo(Spread.NONE);
    }

    @Test
    void falseAlarmsAndDrillsAreInNoOtherFigure() {
        Figures figures = of(
                Cases.opened("a", DAY).acknowledged(1, "ann").resolved(10).customers(),
                Cases.opened("b", DAY).acknowledged(60, "ann").cancelled().customers(),
                Cases.opened("c", DAY).acknowledged(60, "ann").resolved(600).drill(),
                Cases.opened("d", DAY).cancelled().drill());
        assertThat(figures.incidents()).isEqualTo(1);
        assertThat(figures.falseAlarms()).isEqualTo(1);
        assertThat(figures.customerImpacting()).isEqualTo(1);
        assertThat(figures.acknowledge()).isEqualTo(minutes(1, 1, 1, 1));
    }

    @Test
    void timeInAPhaseCountsEveryStayInIt() {
        Figures figures = of(Cases.opened("a", DAY)
                .enters("triage", 5)
                .enters("response", 15)
                .enters("resolution", 45)
                .enters("response", 50)
                .enters("resolution", 60)
                .enters("closed", 90));
        assertThat(figures.phases())
                .containsEntry(Phase.DETECTION, minutes(1, 5, 5, 5))
                .containsEntry(Phase.TRIAGE, minutes(1, 10, 10, 10))
                .containsEntry(Phase.RESPONSE, minutes(1, 40, 40, 40))
                .containsEntry(Phase.RESOLUTION, minutes(1, 35, 35, 35))
                .doesNotContainKey(Phase.CLOSED);
        Figures open = Figures.of(
                List.of(Cases.opened("b", DAY).enters("triage", 5).file()),
                Set.of(),
                Instant.parse(DAY).plusSeconds(900));
        assertThat(open.phases()).containsEntry(Phase.TRIAGE, minutes(1, 10, 10, 10));
    }

    @Test
    void anUpdateIsInTimeUnlessItsDutyWasMissed() {
        assertThat(of(
                                Cases.opened("a", DAY).updates(5, 1, DutyStatus.OWED),
                                Cases.opened("b", DAY).updates(3, 0, DutyStatus.DROPPED),
                                Cases.opened("c", DAY).updates(1, 0, DutyStatus.OWED),
                                Cases.opened("d", DAY).updates(1, 1, DutyStatus.OWED))
                        .updates())
                .isEqualTo(new Share(5, 7));
    }

    @Test
    void repeatsShareKeyOrCauseWithAnEarlierIncidentOfTheLastQuarter() {
        List<CaseFile> files = files(
                Cases.opened("first", "2026-01-01T00:00:00Z").key("k").cause("pool"),
                Cases.opened("same-key", "2026-02-01T00:00:00Z").key("k"),
                Cases.opened("same-cause", "2026-03-01T00:00:00Z").cause("pool"),
                Cases.opened("too-late", "2026-08-01T00:00:00Z").key("k").cause("pool"),
                Cases.opened("alone", "2026-08-02T00:00:00Z"),
                Cases.opened("false", "2026-08-03T00:00:00Z").key("x").cancelled(),
                Cases.opened("after-false", "2026-08-04T00:00:00Z").key("x"),
                Cases.opened("drill", "2026-08-05T00:00:00Z").key("k").drill());
        assertThat(Repeats.among(files)).containsExactly("same-key", "same-cause");
    }

    @Test
    void postmortemsAreInTimeOrNotAndTheRestDoesNotCountYet() {
        long day = 24 * 60;
        List<CaseFile> files = files(
                Cases.opened("in-time", DAY).resolved(60).postmortem(60 + 2 * day),
                Cases.opened("late", DAY).resolved(60).postmortem(61 + 2 * day),
                Cases.opened("never", DAY).resolved(60).postmortem(null),
                Cases.opened("not-required", DAY).resolved(60),
                Cases.opened("fresh", "2026-12-30T12:00:00Z").resolved(1).postmortem(null),
                Cases.opened("false", DAY).cancelled().resolved(60).postmortem(null));
        assertThat(Completion.postmortems(files, Duration.ofDays(2), NOW)).isEqualTo(new Share(1, 3));
    }

    @Test
    void actionItemsAreDoneInTimeOrNotAndExceptionsAreNeither() {
        long day = 24 * 60;
        List<CaseFile> files = files(
                Cases.opened("a", DAY)
                        .item("a1", 10, 10 + 30 * day, null)
                        .item("a2", 10, 11 + 30 * day, null)
                        .item("a3", 10, null, null)
                        .item("a4", 10, null, 20L),
                Cases.opened("b", "2026-12-20T00:00:00Z").item("a1", 10, null, null));
        assertThat(Completion.actionItems(files, Duration.ofDays(30), NOW)).isEqualTo(new Share(1, 3));
    }

    @Test
    void aTeamThatShippedNothingIsNamedWithWhatItOwes() {
        Instant from = Instant.parse("2026-11-01T00:00:00Z");
        long month = 31L * 24 * 60;
        List<CaseFile> files = files(
                Cases.opened("a", DAY)
                        .of("cart", "web")
                        .item("a1", 10, null, null)
                        .item("a2", 10, null, 20L),
                Cases.opened("b", DAY)
                        .of("pay", "pay")
                        .item("a1", 10, month, null)
                        .item("a2", 10, null, null),
                Cases.opened("c", "2026-11-02T00:00:00Z").of("db", "data").item("a1", 10, null, null));
        assertThat(Shipping.nothingIn(files, from, NOW)).singleElement().satisfies(team -> {
            assertThat(team.team()).isEqualTo("web");
            assertThat(team.owed()).extracting(owed -> owed.item().id()).containsExactly("a1");
        });
    }

    @Test
    void aMergedIncidentIsCountedWhereItWentOn() {
        Figures figures = of(
                Cases.opened("a", DAY).acknowledged(3, "ann").resolved(20),
                Cases.opened("b", DAY).acknowledged(9, "bob").resolved(90).mergedInto("a"));
        assertThat(figures.incidents()).isOne();
        assertThat(figures.resolve()).isEqualTo(Spread.of(List.of(Duration.ofMinutes(20))));
        assertThat(figures.falseAlarms()).isZero();
    }

    @Test
    void aShareIsCutAndNothingIsNoFigure() {
        assertThat(new Share(2999, 3000)).hasToString("99.9 % (2999 of 3000)");
        assertThat(new Share(1, 2)).hasToString("50 % (1 of 2)");
        assertThat(Share.NONE).hasToString("none");
        assertThat(new Share(9, 10).reaches(90)).isTrue();
        assertThat(new Share(8999, 10_000).reaches(90)).isFalse();
    }

    private static List<CaseFile> files(Cases... cases) {
        return List.of(cases).stream().map(Cases::file).toList();
    }

    private static Figures of(Cases... cases) {
        return Figures.of(files(cases), Set.of(), NOW);
    }
}
