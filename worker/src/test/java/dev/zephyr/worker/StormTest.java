package dev.zephyr.worker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zephyr.clauses.Preset;
import dev.zephyr.incident.Opening;
import dev.zephyr.integration.PacedPager;
import dev.zephyr.port.Page;
import dev.zephyr.port.Waiting;
import dev.zephyr.severity.ImpactAssessment;
import dev.zephyr.severity.Severity;
import dev.zephyr.workflow.IncidentWorld;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Many incidents at once for one person, through the real workflow: one ring a minute, and nothing is left untold. */
class StormTest {

    private static final int MANY = 100;
    private static final Duration HALF_MINUTE = Duration.ofSeconds(30);
    private static final int LOOKS = 30;
    private static final String PERSON = "platform-1";

    private final IncidentWorld world = new IncidentWorld(Preset.ZEPHYR);
    private final List<Rang> rings = new CopyOnWriteArrayList<>();
    private final Instant start = world.now();

    private record Rang(Instant at, Page page) {}

    @BeforeEach
    void ringAtAPace() {
        world.ports()
                .through(pager -> new PacedPager(
                        page -> {
                            if (page.recipient().responder().equals(PERSON)) {
                                rings.add(new Rang(halfMinutes(), page));
                            }
                            return pager.ring(page);
                        },
                        this::halfMinutes));
    }

    /** How long a machine takes to bring all of them is no time: within a half minute the clock stands still. */
    private Instant halfMinutes() {
        long passed = Duration.between(start, world.now()).dividedBy(HALF_MINUTE);
        return start.plus(HALF_MINUTE.multipliedBy(passed));
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void ringsOnceAMinuteAndTellsEverythingWithinAboutAMinute() {
        List<String> codes = IntStream.range(0, MANY).mapToObj(StormTest::code).toList();
        codes.forEach(code -> world.openBeside(opening(code, "SEV-2")));
        world.after(Duration.ofSeconds(75));
        for (int look = 0; look < LOOKS && !codes.stream().allMatch(this::isDelivered); look++) {
            world.settle();
        }

        Set<String> told = new HashSet<>();
        rings.forEach(ring -> told.add(ring.page().incident().id()));
        rings.forEach(
                ring -> ring.page().others().stream().map(Waiting::incident).forEach(other -> told.add(other.id())));
        assertThat(told).hasSize(MANY);
        assertThat(rings).hasSize(2);
        assertThat(Duration.between(rings.get(0).at(), rings.get(1).at()))
                .isGreaterThanOrEqualTo(Duration.ofMinutes(1));
        assertThat(codes).allMatch(this::isDelivered);
    }

    /** What was told with another's ring counts as rung, once its own clock has brought it back. */
    private boolean isDelivered(String code) {
        return world.view(code).incident().ladder().calls().get(0).rungs().stream()
                .filter(rung -> rung.responder().equals(PERSON))
                .allMatch(rung -> rung.delivered());
    }

    @Test
    void aWorseOneBreaksThroughAndTellsWhatWaits() {
        open(code(0), "SEV-2");
        open(code(1), "SEV-2");
        open(code(2), "SEV-1");
        assertThat(rings).extracting(ring -> ring.page().incident().severity()).containsExactly("SEV-2", "SEV-1");
        assertThat(rings.get(1).page().others())
                .extracting(other -> other.incident().id().substring(0, 12))
                .containsExactly(code(1));
    }

    /** Returns when its pages were sent, or are held. */
    private void open(String code, String severity) {
        world.openBeside(opening(code, severity));
        for (int look = 0; look < LOOKS && !world.view(code).inFlight().isEmpty(); look++) {
            world.settle();
        }
    }

    private static String code(int number) {
        String two = "" + (char) ('a' + number / 26) + (char) ('a' + number % 26);
        return "stormstorm" + two;
    }

    private static Opening opening(String code, String severity) {
        return new Opening(
                code,
                "route",
                "alert",
                "Trouble " + code,
                "checkout",
                "checkout",
                "zephyr",
                new Severity(severity),
                ImpactAssessment.NONE,
                Set.of(),
                null,
                false,
                null,
                Map.of(),
                List.of());
    }
}
