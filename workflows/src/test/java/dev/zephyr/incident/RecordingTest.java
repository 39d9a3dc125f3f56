package dev.zephyr.incident;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zephyr.command.Acknowledge;
import dev.zephyr.command.AddActionItem;
import dev.zephyr.command.LowerFlag;
import dev.zephyr.command.Merge;
import dev.zephyr.command.Note;
import dev.zephyr.command.RaiseFlag;
import dev.zephyr.command.Reopen;
import dev.zephyr.command.Resolve;
import dev.zephyr.escalation.Call;
import dev.zephyr.escalation.RungState;
import dev.zephyr.ledger.LedgerBatch;
import dev.zephyr.ledger.Moments;
import dev.zephyr.ledger.PageRecord;
import dev.zephyr.ledger.Recorded;
import dev.zephyr.policy.Policy;
import dev.zephyr.rehearsal.Policies;
import dev.zephyr.rehearsal.Rehearsal;
import dev.zephyr.timeline.EntryKind;
import dev.zephyr.timeline.TimelineEntry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RecordingTest {

    private final Policy policy = Policies.small();
    private final Rehearsal rehearsal = Rehearsal.open(policy, "S1");

    @Test
    void saysWhenThingsHappenedAndForgetsAResolutionThatDidNotHold() {
        rehearsal.after(Duration.ofMinutes(4)).by("oncall-1", new Acknowledge());
        rehearsal.after(Duration.ofMinutes(6)).by("oncall-1", new Resolve("restarted", "nobody checked"));
        Moments resolved = all().incident().moments();
        assertThat(resolved.acknowledged()).isEqualTo(Rehearsal.START.plus(Duration.ofMinutes(4)));
        assertThat(resolved.resolved()).isEqualTo(Rehearsal.START.plus(Duration.ofMinutes(10)));
        rehearsal.after(Duration.ofMinutes(1)).by("oncall-1", new Reopen("it is back"));
        assertThat(all().incident().moments().resolved()).isNull();
        assertThat(all().incident().moments().acknowledged()).isEqualTo(resolved.acknowledged());
    }

    @Test
    void tellsOnlyWhatIsNew() {
        LedgerBatch first = all();
        Set<Call> told = new HashSet<>(incident().ladder().calls());
        rehearsal.by("oncall-1", new Acknowledge());
        LedgerBatch next = Recording.since(new Recorded(first.upTo(), false), told, incident(), policy);
        assertThat(next.entries().get(0).seq()).isEqualTo(first.upTo() + 1);
        assertThat(next.pages()).extracting(PageRecord::state).containsExactly(RungState.ACKNOWLEDGED);
        told = new HashSet<>(incident().ladder().calls());
        rehearsal.by("oncall-1", new Note(EntryKind.NOTE, "looking"));
        assertThat(Recording.since(new Recorded(next.upTo(), false), told, incident(), policy)
                        .pages())
                .isEmpty();
    }

    @Test
    void cutsALongStoryIntoPartsAndLosesNothing() {
        rehearsal.by("oncall-1", new Acknowledge());
        for (int i = 0; i < 700; i++) {
            rehearsal.by("oncall-1", new Note(EntryKind.NOTE, "x".repeat(1000)));
        }
        List<TimelineEntry> told = new ArrayList<>();
        Recorded done = Recorded.NOTHING;
        while (Recording.isOwed(done, incident(), policy)) {
            LedgerBatch part = Recording.since(done, Set.of(), incident(), policy);
            assertThat(part.entries()).hasSizeBetween(1, 500);
            told.addAll(part.entries());
            done = new Recorded(part.upTo(), false);
        }
        assertThat(told).isEqualTo(incident().timeline().entries());
    }

    @Test
    void aRestrictedIncidentIsToldWithoutWhatPeopleWrote() {
        rehearsal.by("oncall-1", new Acknowledge());
        rehearsal.by("oncall-1", new Note(EntryKind.NOTE, "the key of acme was taken"));
        rehearsal.by("oncall-1", new AddActionItem("rotate the key of acme", "oncall-1", null));
        LedgerBatch open = all();
        rehearsal.by("oncall-1", new RaiseFlag("breach", "the key of acme was taken"));

        LedgerBatch restricted = Recording.since(new Recorded(open.upTo(), false), Set.of(), incident(), policy);
        assertThat(restricted.entries()).hasSize(incident().timeline().entries().size());
        assertThat(restricted.toString())
                .doesNotContain("acme")
                .contains("breach", incident().opening().title());
        assertThat(restricted.incident().actionItems()).singleElement().satisfies(item -> {
            assertThat(item.owner()).isEqualTo("oncall-1");
            assertThat(item.since()).isEqualTo(Rehearsal.START);
        });

        rehearsal.by("oncall-1", new LowerFlag("breach", "it was ours"));
        assertThat(Recording.since(new Recorded(restricted.upTo(), true), Set.of(), incident(), policy)
                        .toString())
                .contains("the key of acme was taken");
    }

    @Test
    void readsRootCauseTagsAndCustomerImpact() {
        assertThat(all().incident().customerImpact()).isFalse();
        rehearsal.by("oncall-1", new Acknowledge());
        rehearsal.by("oncall-1", new RaiseFlag("customer-impact", "they call"));
        rehearsal.by(
                "oncall-1", new Note(EntryKind.ROOT_CAUSE, "Pool ran dry, #Connection-Pool; see x&#39; and PR#12"));
        assertThat(all().incident().customerImpact()).isTrue();
        assertThat(all().incident().causes()).containsExactly("connection-pool");
    }

    @Test
    void saysWhereAMergedIncidentWentOn() {
        assertThat(all().incident().mergedInto()).isNull();
        rehearsal.by("oncall-1", new Acknowledge());
        rehearsal.by("oncall-1", new Merge("mnopqrstuvwx-1", "the same trouble"));
        assertThat(all().incident().mergedInto()).isEqualTo("mnopqrstuvwx-1");
    }

    private Incident incident() {
        return rehearsal.incident();
    }

    private LedgerBatch all() {
        return Recording.anew(0, incident(), policy);
    }
}
