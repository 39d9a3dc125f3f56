package dev.zephyr.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FoldsTest {

    private static final Instant T = Instant.parse("2026-11-23T09:00:00Z");

    private Timeline timeline = Timeline.EMPTY;

    private TimelineEntry add(EntryKind kind, String by) {
        int seq = timeline.nextSeq();
        TimelineEntry entry = new TimelineEntry(seq, T.plusSeconds(seq), kind, by, "text", Map.of());
        timeline = timeline.plus(List.of(entry)).folded();
        return entry;
    }

    @Test
    void alertsThatFlapForAMonthStayShortAndAreCounted() {
        add(EntryKind.OPENED, TimelineEntry.SYSTEM);
        for (int flap = 0; flap < 40_000; flap++) {
            add(EntryKind.ALERT_FIRED, TimelineEntry.SYSTEM);
            if (flap == 10_000) {
                add(EntryKind.NOTE, "alice");
            }
            add(EntryKind.ALERT_CLEARED, TimelineEntry.SYSTEM);
        }

        assertThat(timeline.entries()).hasSizeLessThanOrEqualTo(Folds.MOST);
        assertThat(timeline.entries().get(0).kind()).isEqualTo(EntryKind.OPENED);
        assertThat(timeline.has(EntryKind.NOTE)).isTrue();
        assertThat(timeline.entries().stream().map(TimelineEntry::seq).toList())
                .isSorted()
                .doesNotHaveDuplicates();
        TimelineEntry last = add(EntryKind.ALERT_FIRED, TimelineEntry.SYSTEM);
        assertThat(timeline.nth(last)).isEqualTo(40_001);
        assertThat(timeline.lastSeq()).isEqualTo(80_003);
    }

    @Test
    void whatPeopleDidIsKept() {
        for (int entry = 0; entry < 2_000; entry++) {
            add(EntryKind.NOTE, "alice");
        }

        assertThat(timeline.entries()).hasSize(2_000);
    }
}
