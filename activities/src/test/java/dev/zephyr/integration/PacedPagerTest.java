package dev.zephyr.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zephyr.port.IncidentBrief;
import dev.zephyr.port.Pace;
import dev.zephyr.port.Page;
import dev.zephyr.port.PageKind;
import dev.zephyr.port.Receipt;
import dev.zephyr.port.Recipient;
import dev.zephyr.port.Waiting;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PacedPagerTest {

    private static final Instant START = Instant.parse("2026-11-21T09:30:00Z");
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private Instant now = START;
    private boolean fails;
    private final List<Page> rings = new CopyOnWriteArrayList<>();
    private final PacedPager pager = new PacedPager(
            page -> {
                if (fails) {
                    throw Failures.retry("busy");
                }
                rings.add(page);
                return new Receipt("r" + rings.size());
            },
            () -> now);

    @Test
    void theFirstPageRingsAtOnceAndTheNextIncidentWaitsForTheMinuteToBeOver() {
        assertThat(pager.ring(page("a", 1)).reference()).isEqualTo("r1");
        at(20);
        assertThat(pager.ring(page("b", 1)).pause()).isEqualTo(Duration.ofSeconds(40));
        assertThat(rings).hasSize(1);
    }

    @Test
    void oneRingTellsAllThatWaitsAndTheyAreAnsweredWithIt() {
        pager.ring(page("a", 1));
        List<Page> more = List.of(page("b", 2), page("c", 1), page("d", 1));
        more.forEach(pager::ring);
        at(60);
        assertThat(pager.ring(more.get(0)).pause()).isPositive();
        assertThat(pager.ring(more.get(1)).pause()).isPositive();
        assertThat(pager.ring(more.get(2)).reference()).isEqualTo("r2");
        assertThat(rings.get(1).others()).extracting(Waiting::key).containsExactly("c/key", "b/key");
        assertThat(pager.ring(more.get(0))).isEqualTo(new Receipt("told with d/key"));
        assertThat(pager.ring(more.get(1))).isEqualTo(new Receipt("told with d/key"));
        assertThat(rings).hasSize(2);
    }

    @Test
    void whatDoesNotComeBackIsNotToldAndHoldsTheOthersUpForSecondsOnly() {
        pager.ring(page("a", 1));
        pager.ring(page("answered", 1));
        pager.ring(page("b", 1));
        at(61);
        assertThat(pager.ring(page("b", 1)).pause()).isEqualTo(Duration.ofSeconds(4));
        at(65);
        pager.ring(page("b", 1));
        assertThat(rings).hasSize(2);
        assertThat(rings.get(1).others()).isEmpty();
    }

    @Test
    void aPageThatFailedIsTriedAgainWhileAnotherTries() {
        List<Receipt> meanwhile = new ArrayList<>();
        List<Page> tried = new ArrayList<>();
        PacedPager[] own = new PacedPager[1];
        own[0] = new PacedPager(
                page -> {
                    tried.add(page);
                    if (page.key().equals("b/key") && meanwhile.isEmpty()) {
                        meanwhile.add(own[0].ring(page("c", 1)));
                        assertThatThrownBy(() -> own[0].ring(page("a", 1))).hasMessageContaining("busy");
                    }
                    throw Failures.retry("busy");
                },
                () -> now);
        assertThatThrownBy(() -> own[0].ring(page("a", 1))).hasMessageContaining("busy");
        assertThatThrownBy(() -> own[0].ring(page("b", 1))).hasMessageContaining("busy");

        assertThat(meanwhile.get(0).pause()).isPositive();
        assertThat(tried).extracting(Page::key).containsExactly("a/key", "b/key", "a/key");
    }

    @Test
    void aWorseOneRingsAtOnceAndAnEqualOneDoesNot() {
        pager.ring(page("a", 1));
        pager.ring(page("b", 1));
        pager.ring(page("c", 0));
        assertThat(rings).extracting(Page::key).containsExactly("a/key", "c/key");
        assertThat(rings.get(1).others()).extracting(Waiting::key).containsExactly("b/key");
        assertThat(pager.ring(page("d", 0)).pause()).isEqualTo(MINUTE);
    }

    @Test
    void theSameIncidentKeepsItsOwnPace() {
        pager.ring(page("a", 1));
        pager.ring(page("a", 1));
        assertThat(rings).hasSize(2);
    }

    @Test
    void aRingThatFailsHoldsNobodyUp() {
        fails = true;
        assertThatThrownBy(() -> pager.ring(page("a", 1))).hasMessageContaining("busy");
        fails = false;
        pager.ring(page("b", 1));
        assertThat(rings).extracting(Page::key).containsExactly("b/key");
    }

    @Test
    void aDrillNeverHoldsUpWhatIsReal() {
        pager.ring(page("a", 1, true, "push"));
        pager.ring(page("b", 1));
        assertThat(rings).hasSize(2);
    }

    @Test
    void anotherContactMethodIsNotToldByThisOne() {
        pager.ring(page("a", 1));
        pager.ring(page("b", 1, false, "phone"));
        at(60);
        pager.ring(page("c", 1));
        at(66);
        pager.ring(page("c", 1));
        assertThat(rings.get(1).others()).isEmpty();
    }

    @Test
    void somebodyElsesAnswerTakesAPageOffTheList() {
        pager.ring(page("a", 1));
        pager.ring(page("b", 1));
        pager.ring(new Page(
                "b/join", PageKind.JOIN, brief("b", false), recipient("push"), "step", "bob has it", null, List.of()));
        pager.ring(page("c", 0));
        assertThat(rings.get(2).others()).isEmpty();
    }

    @Test
    void oneRingInAStormOfAHundred() throws Exception {
        List<Thread> callers = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            Page page = page("incident-" + i, 1);
            callers.add(new Thread(() -> pager.ring(page)));
        }
        callers.forEach(Thread::start);
        for (Thread caller : callers) {
            caller.join();
        }
        assertThat(rings).hasSize(1);
        at(60);
        IntStream.range(0, 100)
                .mapToObj(i -> page("incident-" + i, 1))
                .filter(page -> !page.key().equals(rings.get(0).key()))
                .forEach(pager::ring);
        assertThat(rings).hasSize(2);
        assertThat(rings.get(1).others()).hasSize(98);
    }

    private void at(long seconds) {
        now = START.plusSeconds(seconds);
    }

    private static Page page(String incident, int rank) {
        return page(incident, rank, false, "push");
    }

    private static Page page(String incident, int rank, boolean drill, String method) {
        return new Page(
                incident + "/key",
                PageKind.PAGE,
                brief(incident, drill),
                recipient(method),
                "step",
                "text",
                START.plusSeconds(300),
                List.of(),
                new Pace(rank, MINUTE),
                List.of());
    }

    private static Recipient recipient(String method) {
        return new Recipient("alice", method, "inbox");
    }

    private static IncidentBrief brief(String incident, boolean drill) {
        return new IncidentBrief(
                incident, "Trouble " + incident, "SEV-2", "checkout", "detection", START, drill, false);
    }
}
