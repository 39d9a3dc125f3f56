package dev.zephyr.shift;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zephyr.obligation.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class AgendaTest {

    private static final Instant ASKED = Books.NOON.minus(Duration.ofHours(20));
    private static final Instant SILENT = ASKED.plus(Duration.ofHours(12));

    @Test
    void bothSidesAreToldAtTheChangeAndOnce() {
        ScheduleBook book = Books.planned(ShiftQuestion.NONE);

        assertThat(new Agenda(book).due(Books.NOON.minusMillis(1))).isEmpty();
        ShiftNotice notice = new Agenda(book).due(Books.NOON).orElseThrow();
        assertThat(notice).isInstanceOfSatisfying(ShiftNotice.HandOff.class, handOff -> {
            assertThat(handOff.change().leaving()).containsExactly("alice");
            assertThat(handOff.change().coming()).containsExactly("bob");
        });
        ScheduleBook told = new Agenda(book).told(notice, Books.NOON);
        assertThat(new Agenda(told).due(Books.NOON.plusSeconds(60))).isEmpty();
    }

    @Test
    void afterAnOutageOnlyTheLatestChangeIsTold() {
        ShiftNotice notice = new Agenda(Books.planned(ShiftQuestion.NONE))
                .due(Books.WEEK_LATER.plusSeconds(5))
                .orElseThrow();

        assertThat(notice.key()).isEqualTo("hand-off/" + Books.WEEK_LATER);
    }

    @Test
    void whoComesIsAskedInTimeToConfirmAndToReadWhatIsUnread() {
        ScheduleBook book = Books.asking();

        assertThat(new Agenda(book).due(ASKED.minusMillis(1))).isEmpty();
        assertThat(new Agenda(book).due(ASKED))
                .contains(new ShiftNotice.Ask(Books.BOBS, List.of("laptop"), List.of("zephyr")));
        ScheduleBook read = book.with(new Reading("bob", "zephyr", Books.START, "bob"));
        assertThat(new Agenda(read).due(ASKED)).contains(new ShiftNotice.Ask(Books.BOBS, List.of("laptop"), List.of()));
    }

    @Test
    void silenceIsToldOnceTheTimeToAnswerIsOver() {
        ScheduleBook asked = asked(Books.planned(Books.onlyConfirming()));

        assertThat(new Agenda(asked).due(SILENT.minusMillis(1))).isEmpty();
        ShiftNotice notice = new Agenda(asked).due(SILENT).orElseThrow();
        assertThat(notice.key()).startsWith("silent/bob/");
        assertThat(new Agenda(new Agenda(asked).told(notice, SILENT)).due(SILENT.plusSeconds(1)))
                .isEmpty();
    }

    @Test
    void aNoIsToldAtOnceAndAYesIsNotTold() {
        ScheduleBook asked = asked(Books.planned(Books.onlyConfirming()));
        Readiness readiness = asked.readiness(Books.BOBS).orElseThrow();
        ScheduleBook no = asked.with(readiness.answer(false, "on a plane", "bob", ASKED.plusSeconds(9)));
        ScheduleBook yes = asked.with(readiness.answer(true, "", "bob", ASKED.plusSeconds(9)));

        assertThat(new Agenda(no).due(ASKED.plusSeconds(9)).orElseThrow().key()).startsWith("not-ready/bob/");
        assertThat(new Agenda(yes).due(SILENT)).isEmpty();
    }

    @Test
    void whoIsReadyButHasNotReadIsToldOfToo() {
        ScheduleBook asked = asked(Books.asking());
        ScheduleBook yes =
                asked.with(asked.readiness(Books.BOBS).orElseThrow().answer(true, "", "bob", ASKED.plusSeconds(9)));

        assertThat(new Agenda(yes).due(SILENT))
                .hasValueSatisfying(notice ->
                        assertThat(((ShiftNotice.NotReady) notice).unread()).containsExactly("zephyr"));
    }

    @Test
    void nobodyIsAskedForAShiftThatHasBegun() {
        ScheduleBook book = Books.asking().toldUntil(Books.NOON);

        assertThat(new Agenda(book).due(Books.NOON)).isEmpty();
    }

    @Test
    void itWaitsForEachThingByName() {
        assertThat(new Agenda(Books.asking()).clocks(Books.START))
                .extracting(Clock::name)
                .containsExactly("look further ahead", "hand-off alice to bob", "ask bob to be ready");
        assertThat(new Agenda(asked(Books.asking())).clocks(ASKED)).contains(new Clock("bob has not answered", SILENT));
    }

    private static ScheduleBook asked(ScheduleBook book) {
        Agenda agenda = new Agenda(book);
        return agenda.told(agenda.due(ASKED).orElseThrow(), ASKED);
    }
}
