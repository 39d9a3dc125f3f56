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
    private static final String PERSON = "platform-1";

    private final IncidentWorld world = new IncidentWorld(Preset.ZEPHYR);
    private final List<Rang> rings = new CopyOnWriteArrayList<>();

    private record Rang(Instant at, Page page) {}

    @BeforeEach
    void ringAtAPace() {
        world.ports()
                .through(pager -> new PacedPager(
                        page -> {
                            if (page.recipient().responder().equals(PERSON)) {
                                rings.add(new Rang(world.now(), page));
                            }
                            return pager.ring(page);
                        },
                        world::now));
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

        Set<String> told = new HashSet<>();
        rings.forEach(ring -> told.add(ring.page().incident().id()));
        rings.forEach(
                ring -> ring.page().others().stream().map(Waiting::incident).forEach(other -> told.add(other.id())));
        assertThat(told).hasSize(MANY);
        assertThat(rings).hasSize(2);
        assertThat(Duration.between(rings.get(0).at(), rings.get(1).at()))
                .isGreaterThanOrEqualTo(Duration.ofMinutes(1));
        assertThat(codes)
                .allSatisfy(code -> assertThat(world.view(code)
                                .incident()
                                .ladder()
                                .calls()
                                .get(0)
                                .rungs())
                        .filteredOn(rung -> rung.responder().equals(PERSON))
                        .allMatch(rung -> rung.delivered()));
    }

    @Test
    void aWorseOneBreaksThroughAndTellsWhatWaits() {
        world.openBeside(opening(code(0), "SEV-2"));
        world.settle().openBeside(opening(code(1), "SEV-2"));
        world.settle().openBeside(opening(code(2), "SEV-1"));
        world.settle();
        assertThat(rings).extracting(ring -> ring.page().incident().severity()).containsExactly("SEV-2", "SEV-1");
        assertThat(rings.get(1).page().others())
                .extracting(other -> other.incident().id().substring(0, 12))
                .containsExactly(code(1));
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
