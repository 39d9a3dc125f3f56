package dev.zephyr.clauses.zephyr;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zephyr.clauses.Turns;
import dev.zephyr.incident.Opening;
import dev.zephyr.port.PageKind;
import dev.zephyr.severity.ImpactAssessment;
import dev.zephyr.severity.Severity;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A change of shift while an incident is open, under the preset {@code zephyr}. */
class HandOffTest {

    private static final Opening OUTAGE = new Opening(
            "abcdefghijkl",
            "route",
            "alert",
            "API is down",
            "api",
            "platform",
            "zephyr",
            new Severity("SEV-2"),
            ImpactAssessment.NONE,
            Set.of(),
            null,
            false,
            null,
            Map.of(),
            List.of());

    @TempDir
    private Path folder;

    @Test
    void aHandOffDuringAnOpenIncidentPagesTheIncomingPersonAtTheNextStep() {
        try (Turns turns = new Turns(folder, "zephyr")) {
            Instant handOff = turns.handOff();
            String leaving = turns.at(turns.now());
            String coming = turns.at(handOff);
            turns.before(handOff.minus(Duration.ofMinutes(2)));
            turns.told();
            turns.open(OUTAGE);
            assertThat(rung(turns)).contains(leaving).doesNotContain(coming);

            turns.after(handOff);
            assertThat(rung(turns)).doesNotContain(coming);
            turns.after(handOff.plus(Duration.ofMinutes(3)).plusSeconds(10));

            assertThat(rung(turns)).contains(coming);
        }
    }

    /** The people rung since the last look, in order. */
    private static List<String> rung(Turns turns) {
        return turns.told().stream()
                .filter(page -> page.kind() == PageKind.PAGE)
                .map(page -> page.recipient().responder())
                .distinct()
                .toList();
    }
}
