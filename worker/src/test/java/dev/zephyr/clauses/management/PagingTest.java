package dev.zephyr.clauses.management;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zephyr.catalogue.directory.WorkingCalendars;
import dev.zephyr.command.Acknowledge;
import dev.zephyr.port.PageKind;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is rung, told or sent a ticket, how soon an answer is due, and what follows when none comes. */
class PagingTest extends ManagementStory {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Tag("M-02")
    @Tag("M-36")
    @ParameterizedTest
    @ValueSource(strings = {"SEV1", "SEV2"})
    void theTwoWorstSeveritiesRingTheOnCallAtOnce(String severity) {
        open(severity);
        assertThat(world.paged()).containsExactly(ONCALL);
    }

    @Tag("M-02")
    @Test
    void aSev2WithoutAnAnswerIsMarkedAfterFifteenMinutes() {
        open("SEV2");
        before(15);
        assertThat(attention()).noneMatch(reason -> reason.contains("after 15 minutes"));
        reach(15);
        assertThat(attention()).contains("a SEV2 is without an answer after 15 minutes");
    }

    @Tag("M-02")
    @Tag("M-36")
    @Test
    void aSev3IsToldAndRingsOnceItsHourHasPassedUnanswered() {
        open("SEV3");
        before(60);
        assertThat(told("On-call engineer")).containsExactly(ONCALL);
        assertThat(world.paged()).isEmpty();
        reach(60);
        assertThat(rung()).containsExactly(ONCALL);
        before(65);
        assertThat(rung()).containsExactly(ONCALL);
        reach(65);
        assertThat(rung()).containsExactlyInAnyOrder(ONCALL, "oncall-2", "lead");
        reach(70);
        assertThat(rung()).contains("em-1");
    }

    @Tag("M-36")
    @Test
    void aSev3AnsweredWithinItsHourRingsNobody() {
        open("SEV3");
        before(60);
        world.by(ONCALL, new Acknowledge());
        reach(70);
        assertThat(world.paged()).isEmpty();
    }

    @Tag("M-36")
    @Test
    void aSev4OpensATicketAndNeitherRingsNorTellsAnybody() {
        open("SEV4");
        assertThat(posted("ticket")).containsExactly("ticket");
        world.after(Duration.ofHours(12));
        assertThat(world.ports().pages()).isEmpty();
    }

    @Tag("M-02")
    @Test
    void aSev4IsDueByTheCloseOfTheNextWorkingDay() {
        open("SEV4", WorkingCalendars.windows(world.policy().open().calendar(), world.now()));
        Duration span = Duration.between(world.incident().opened(), closeOfNextWorkingDay());
        before(span);
        assertThat(attention()).isEmpty();
        reach(span);
        assertThat(attention()).containsExactly("nobody has taken up this SEV4 by the close of the next working day");
        assertThat(world.paged()).isEmpty();
    }

    /** Five in the afternoon in Berlin, on the first day after today that is no weekend and no holiday of the preset. */
    private Instant closeOfNextWorkingDay() {
        Set<LocalDate> holidays = Set.of(LocalDate.of(2026, 12, 25), LocalDate.of(2027, 1, 1));
        Set<DayOfWeek> weekend = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
        return LocalDate.ofInstant(world.incident().opened(), BERLIN)
                .plusDays(1)
                .datesUntil(LocalDate.MAX)
                .filter(day -> !weekend.contains(day.getDayOfWeek()) && !holidays.contains(day))
                .findFirst()
                .orElseThrow()
                .atTime(LocalTime.of(17, 0))
                .atZone(BERLIN)
                .toInstant();
    }

    @Tag("M-17")
    @ParameterizedTest
    @ValueSource(strings = {"SEV1", "SEV2", "unknown"})
    void anUnansweredPageClimbsEveryFiveMinutesAndThenStartsFromTheTop(String severity) {
        open(severity);
        before(5);
        assertThat(rung()).containsExactly(ONCALL);
        reach(5);
        assertThat(rung()).containsExactlyInAnyOrder(ONCALL, "oncall-2", "lead");
        reach(10);
        assertThat(rung()).contains("em-1").doesNotContain("founder-1");
        reach(15);
        assertThat(rung()).contains("founder-1");
        before(20);
        long pages = world.paged().stream().filter(ONCALL::equals).count();
        reach(20);
        assertThat(world.paged().stream().filter(ONCALL::equals)).hasSizeGreaterThan((int) pages);
        assertThat(attention()).contains("nobody answered: the escalation path starts again from the top");
    }

    @Tag("M-17")
    @Test
    void anAnswerWithinFiveMinutesStopsTheClimb() {
        open("SEV1");
        before(5);
        acknowledge();
        note();
        reach(9);
        assertThat(rung()).containsExactly(ONCALL, LEAD);
        assertThat(attention()).isEmpty();
    }

    @Tag("M-17")
    @ParameterizedTest
    @ValueSource(strings = {"SEV3", "SEV4"})
    void theFiveMinutesDoNotBindTheLesserSeverities(String severity) {
        open(severity);
        reach(59);
        assertThat(world.paged()).isEmpty();
        assertThat(attention()).isEmpty();
        assertThat(missed()).isEmpty();
    }

    @Tag("M-08")
    @ParameterizedTest
    @ValueSource(strings = {"SEV1", "SEV2", "unknown"})
    void whatDetectionOwesIsMarkedAfterFiveMinutes(String severity) {
        open(severity);
        before(5);
        assertThat(attention()).isEmpty();
        reach(5);
        assertThat(attention())
                .contains(
                        "no answer 5 minutes after the opening",
                        "no incident commander 5 minutes after the opening",
                        "the impact is not written down 5 minutes after the opening");
        assertThat(tasks()).contains("Write down a first assessment of the impact");
    }

    @Tag("M-08")
    @Test
    void detectionIsDoneOnceSomebodyHasAnsweredAndWrittenDownTheImpact() {
        open("SEV1");
        before(5);
        acknowledge();
        note();
        reach(9);
        assertThat(attention()).isEmpty();
        assertThat(missed()).isEmpty();
        assertThat(world.incident().owner()).contains(ONCALL);
    }

    @Tag("M-08")
    @Test
    void theChannelIsThereAtOnceAndBearsDayAndDescription() {
        open("SEV2");
        String day = world.incident().opened().toString().substring(0, 10).replace("-", "");
        assertThat(world.ports().posts())
                .filteredOn(post -> post.message().equals("room"))
                .extracting(post -> post.place())
                .containsExactly("#inc-" + day + "-checkout-p99-elevated");
    }

    @Test
    void everyPageKeyIsUsedOnce() {
        open("SEV1");
        reach(60);
        assertThat(world.keys()).doesNotHaveDuplicates();
        assertThat(world.ports().pages()).anyMatch(page -> page.kind() == PageKind.PAGE);
    }
}
