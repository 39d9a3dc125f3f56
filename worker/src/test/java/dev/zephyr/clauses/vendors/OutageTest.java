package dev.zephyr.clauses.vendors;

import static dev.zephyr.integration.contract.VendorDouble.says;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zephyr.clauses.Play;
import dev.zephyr.clauses.Preset;
import dev.zephyr.incident.Opening;
import dev.zephyr.integration.PacedPager;
import dev.zephyr.integration.contract.VendorDouble;
import dev.zephyr.integration.http.Limits;
import dev.zephyr.port.Page;
import dev.zephyr.port.PageKind;
import dev.zephyr.port.Receipt;
import dev.zephyr.severity.ImpactAssessment;
import dev.zephyr.severity.Severity;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The vendor of everybody's first contact method has bad twenty minutes. Nobody waits for it, and nobody is buried when it is
 * back.
 */
class OutageTest extends Play {

    private static final Duration SOON = Duration.ofSeconds(15);
    private static final int ATTEMPTS = 3;
    /** Of everybody's methods in the directory of plays. */
    private static final String FIRST = "inbox";

    private static final Duration OUTAGE = Duration.ofMinutes(22);

    private static final Duration WAIT = Duration.ofMinutes(2);

    private final List<Attempt> attempts = new CopyOnWriteArrayList<>();
    private final List<Attempt> next = new CopyOnWriteArrayList<>();
    private Ringer.Stand stand;

    /** When a page was sent by a method, and whether it was taken. */
    private record Attempt(Instant at, Page page, boolean taken) {}

    /** How the vendor fares. */
    enum Day {
        BROKEN,
        FULL,
        HANGING,
        SAYING_SOMETHING_ELSE
    }

    OutageTest() {
        super(Preset.ZEPHYR);
    }

    @AfterEach
    void leave() {
        stand.close();
    }

    private void ringBy(Ringer ringer, Duration whole) {
        stand = ringer.stand(new Limits(whole, whole, 8, Limits.PAGES.longestPause()));
        world.ports()
                .through(take -> new PacedPager(
                        page -> page.recipient().kind().equals(FIRST) ? first(page) : second(page, take.ring(page)),
                        world::now));
    }

    private Receipt first(Page page) {
        boolean taken = false;
        try {
            Receipt receipt = stand.pager().ring(page);
            taken = true;
            return receipt;
        } finally {
            attempts.add(new Attempt(world.now(), page, taken));
        }
    }

    private Receipt second(Page page, Receipt receipt) {
        next.add(new Attempt(world.now(), page, true));
        return receipt;
    }

    private VendorDouble.BadDay badDay(Day day) {
        return switch (day) {
            case BROKEN -> says(500, "");
            case FULL -> says(429, "", "Retry-After: 600");
            case HANGING -> stand.vendor().hangs();
            case SAYING_SOMETHING_ELSE -> says(200, "<html>Welcome to this network</html>");
        };
    }

    /** A webhook's receiver may say yes as it likes. */
    static Stream<Arguments> badDays() {
        return Arrays.stream(Ringer.values())
                .flatMap(ringer -> Arrays.stream(Day.values())
                        .filter(day -> ringer != Ringer.WEBHOOK || day != Day.SAYING_SOMETHING_ELSE)
                        .map(day -> Arguments.of(ringer, day)));
    }

    @ParameterizedTest
    @MethodSource("badDays")
    void theNextContactMethodRingsWithinFifteenSecondsOfTheFirstFailure(Ringer ringer, Day day) {
        ringBy(ringer, day == Day.HANGING ? Duration.ofMillis(300) : Duration.ofSeconds(5));
        stand.vendor().always(badDay(day));
        open("SEV-2");
        at(Duration.ofMinutes(1));
        settled();

        Attempt failed = attempts.get(0);
        assertThat(attempts)
                .filteredOn(it -> isOf(it, failed))
                .hasSize(ATTEMPTS)
                .noneMatch(Attempt::taken);
        Attempt reached =
                next.stream().filter(it -> isSameCall(it, failed)).findFirst().orElseThrow();
        assertThat(Duration.between(failed.at(), reached.at())).isLessThanOrEqualTo(SOON);
        stand.vendor().release();
    }

    @Test
    void whoIsCalledForSeveralIncidentsIsRungInTimeAsWell() {
        ringBy(Ringer.PAGERDUTY, Duration.ofMillis(300));
        stand.vendor().always(badDay(Day.HANGING));
        open("SEV-2");
        for (int other = 2; other < 8; other++) {
            world.openBeside(opening("otherother2" + other));
        }
        at(Duration.ofMinutes(1));
        settled();

        Attempt failed = attempts.get(0);
        Attempt reached = next.stream()
                .filter(it -> it.page()
                        .recipient()
                        .responder()
                        .equals(failed.page().recipient().responder()))
                .findFirst()
                .orElseThrow();
        assertThat(Duration.between(failed.at(), reached.at())).isLessThanOrEqualTo(SOON);
        assertThat(attempts).filteredOn(it -> isOf(it, failed)).hasSize(ATTEMPTS);
        stand.vendor().release();
    }

    /** What the scaled days leave open: how long it takes when every attempt takes as long as it may. */
    @Test
    void attemptsThatTakeAsLongAsTheyMayEndInTime() {
        for (Limits limits : List.of(Limits.PAGES, Limits.PAGES_AFTER_A_LOOK)) {
            int calls = limits.equals(Limits.PAGES) ? 1 : 2;
            Duration each = limits.wholeWait().multipliedBy(calls).plus(limits.longestPause());
            assertThat(each.multipliedBy(ATTEMPTS - 1)).isLessThanOrEqualTo(SOON);
        }
        ringBy(Ringer.WEBHOOK, SOON);
    }

    @ParameterizedTest
    @EnumSource(Ringer.class)
    void aVendorThatSaysYesAndRingsNobodyIsNoticedByTheSilence(Ringer ringer) {
        ringBy(ringer, Duration.ofSeconds(5));
        stand.vendor().always(ringer.lies());
        open("SEV-2");
        at(WAIT.plusSeconds(10));
        settled();

        Attempt lie = attempts.get(0);
        assertThat(lie.taken()).isTrue();
        Attempt reached =
                next.stream().filter(it -> isSameCall(it, lie)).findFirst().orElseThrow();
        assertThat(Duration.between(lie.at(), reached.at())).isBetween(WAIT.minusSeconds(1), WAIT.plus(SOON));
    }

    @ParameterizedTest
    @EnumSource(Ringer.class)
    void aVendorThatIsBackAfterTwentyMinutesGetsOnlyWhatIsDueFromThenOn(Ringer ringer) {
        ringBy(ringer, Duration.ofSeconds(5));
        stand.vendor().always(says(503, "", "Retry-After: 30"));
        open("SEV-2");
        world.openBeside(opening("otherother22"));
        world.openBeside(opening("otherother33"));
        at(OUTAGE);
        settled();
        assertThat(stand.rang().get()).isZero();
        assertThat(next).isNotEmpty();
        Instant back = world.now();
        stand.vendor().recover();
        at(OUTAGE.multipliedBy(2));
        settled();

        List<Attempt> since =
                pages().stream().filter(it -> it.at().isAfter(back)).toList();
        assertThat(since).isNotEmpty().allMatch(Attempt::taken);
        assertThat(since).extracting(it -> it.page().key()).doesNotHaveDuplicates();
        assertThat(since)
                .filteredOn(it -> it.at().isBefore(back.plusSeconds(59)))
                .extracting(it -> it.page().recipient().responder())
                .doesNotHaveDuplicates();
        assertThat(stand.rang().get())
                .isEqualTo(attempts.stream().filter(Attempt::taken).count());
    }

    private List<Attempt> pages() {
        return attempts.stream().filter(it -> it.page().kind() == PageKind.PAGE).toList();
    }

    private static Opening opening(String code) {
        return new Opening(
                code,
                "route",
                "alert",
                "Trouble " + code,
                "checkout",
                "checkout",
                "zephyr",
                new Severity("SEV-2"),
                ImpactAssessment.NONE,
                Set.of(),
                null,
                false,
                null,
                Map.of(),
                List.of());
    }

    private static boolean isOf(Attempt one, Attempt other) {
        return one.page().key().equals(other.page().key());
    }

    private static boolean isSameCall(Attempt one, Attempt other) {
        return one.page().kind() == PageKind.PAGE && call(one.page()).equals(call(other.page()));
    }

    /** The key without its last part, the method. */
    private static String call(Page page) {
        return page.key().substring(0, page.key().lastIndexOf('/'));
    }
}
