package dev.zephyr.incident;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zephyr.alert.AlertBatch;
import dev.zephyr.alert.AlertFact;
import dev.zephyr.lifecycle.Phase;
import dev.zephyr.rehearsal.Policies;
import dev.zephyr.rehearsal.Rehearsal;
import dev.zephyr.timeline.EntryKind;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Many alerts of one incident: all of them count, few of them are told one by one. */
class StormTest {

    private final Rehearsal rehearsal = Rehearsal.open(Policies.small(), "S1");

    private static AlertFact fact(int alert, @Nullable Instant end) {
        return new AlertFact("f" + alert, "HighErrorRate", "web", Rehearsal.START, end, Map.of(), Map.of());
    }

    private void arrive(boolean resolves, int from, int to, @Nullable Instant end) {
        List<AlertFact> facts =
                IntStream.range(from, to).mapToObj(alert -> fact(alert, end)).toList();
        rehearsal.batch(new AlertBatch("alertmanager", "route", facts, 0, resolves));
    }

    @Test
    void aFullBatchIsTwentyOneEntriesAndTwoHundredAlerts() {
        arrive(false, 0, 200, null);

        assertThat(rehearsal.entries(EntryKind.ALERT_FIRED)).hasSize(21).last().satisfies(last -> {
            assertThat(last.text()).isEqualTo("180 more: HighErrorRate (180)");
            assertThat(last.field("count")).isEqualTo("180");
        });
        assertThat(rehearsal.incident().alerts().firing()).hasSize(200);
    }

    @Test
    void alertsThatAreOnlyCountedKeepARouteFromResolving() {
        arrive(true, 0, 501, null);
        arrive(true, 0, 501, Rehearsal.START.plusSeconds(60));

        assertThat(rehearsal.entries(EntryKind.ALL_CLEAR))
                .singleElement()
                .satisfies(entry -> assertThat(entry.text()).endsWith("1 were left out"));
        assertThat(rehearsal.incident().phase()).isNotEqualTo(Phase.RESOLUTION);
    }

    @Test
    void whatFiresAndClearsInOneBatchIsAnAllClear() {
        List<AlertFact> facts = List.of(fact(1, null), fact(1, Rehearsal.START.plusSeconds(60)));
        rehearsal.batch(new AlertBatch("alertmanager", "route", facts, 0, false));

        assertThat(rehearsal.entries(EntryKind.ALL_CLEAR)).hasSize(1);
    }
}
