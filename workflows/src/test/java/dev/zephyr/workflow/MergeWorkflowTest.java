package dev.zephyr.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zephyr.command.Acknowledge;
import dev.zephyr.command.CheckItem;
import dev.zephyr.command.Merge;
import dev.zephyr.command.Note;
import dev.zephyr.command.Resolve;
import dev.zephyr.incident.Incident;
import dev.zephyr.lifecycle.Phase;
import dev.zephyr.port.Page;
import dev.zephyr.port.PageKind;
import dev.zephyr.rehearsal.Policies;
import dev.zephyr.timeline.EntryKind;
import dev.zephyr.timeline.TimelineEntry;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Two incidents that are one trouble, on one server. */
class MergeWorkflowTest {

    private static final String NOBODYS = "aaaaaaaaaaaa-t1";

    private final IncidentWorld target = new IncidentWorld(Policies.small());
    private final IncidentWorld source = target.beside("mnopqrstuvwx");

    @AfterEach
    void close() {
        target.close();
    }

    private void merged() {
        target.open("S1", target.firing("t1"));
        target.by("oncall-1", new Acknowledge());
        target.by("oncall-1", new Note(EntryKind.PROGRESS, "found it"));
        source.open("S1", source.firing("s1"));
        merge();
    }

    private void merge() {
        source.by("oncall-1", new Merge(target.incident().id().value(), "same database"));
        target.settle();
    }

    private void targetIsOver() {
        target.alerts(target.cleared("t1", target.now().minusSeconds(600)));
        target.by("oncall-1", new CheckItem("verified", true));
        target.by("oncall-1", new Resolve("restarted", ""));
        target.minutes(31);
    }

    private List<String> told(PageKind kind) {
        return target.ports().pages().stream()
                .filter(page -> page.kind() == kind)
                .map(Page::text)
                .toList();
    }

    @Test
    void bothHaveItOnRecordAndThePeopleOfBothAreTold() {
        merged();
        Incident from = source.incident();
        Incident into = target.incident();
        assertThat(from.status()).isEqualTo("merged");
        assertThat(from.ladder().open()).isEmpty();
        assertThat(from.timeline().of(EntryKind.MERGED))
                .extracting(TimelineEntry::text)
                .containsExactly("into " + into.id() + ": same database");
        assertThat(into.timeline().of(EntryKind.MERGED))
                .extracting(TimelineEntry::text)
                .containsExactly(from.id() + " goes on in this one: S1 Checkout p99 elevated");
        assertThat(into.alerts().byFingerprint()).containsOnlyKeys("t1", "s1");
        assertThat(told(PageKind.STAND_DOWN))
                .containsExactly("merged into " + into.id() + ", follow it there: zephyr show " + into.id());
        assertThat(told(PageKind.NOTICE)).anyMatch(text -> text.contains(from.id() + " goes on in " + into.id()));
    }

    @Test
    void whatItsAlertsSayReachesTheOtherHoweverLongThatIsOpenAndRingsNobody() {
        target.open("S3", target.firing("t1"));
        source.open("S3", source.firing("s1"));
        merge();
        target.after(Duration.ofDays(5));
        target.ports().pages().clear();
        source.alerts(source.firing("s2"));
        target.settle();
        assertThat(target.incident().alerts().byFingerprint()).containsOnlyKeys("t1", "s1", "s2");
        source.alerts(source.cleared("s2", source.now()));
        target.settle();
        assertThat(target.incident().alerts().firing()).hasSize(2);
        assertThat(target.paged()).isEmpty();
    }

    @Test
    void itsAlertsKeepTheOtherFromBeingOver() {
        merged();
        targetIsOver();
        assertThat(target.incident().phase()).as("s1 still fires").isEqualTo(Phase.RESOLUTION);
        source.alerts(source.cleared("s1", source.incident().opened()));
        target.minutes(31);
        assertThat(target.incident().phase().isFollowUp()).isTrue();
    }

    @Test
    void onceTheOtherIsOverWhatFiresOpensAnew() {
        merged();
        source.alerts(source.cleared("s1", source.incident().opened()));
        targetIsOver();
        Incident before = source.incident();
        assertThat(before.merges().released()).isTrue();
        target.ports().pages().clear();
        source.alerts(source.firing("s2"));
        source.minutes(1);
        assertThat(source.incident().id()).isNotEqualTo(before.id());
        assertThat(source.incident().opening().previous()).isEqualTo(before.id().value());
        assertThat(source.paged()).containsExactly("oncall-1");
    }

    @Test
    void whatIsMergedIntoAnIncidentThatIsOverGoesOnItself() {
        target.open("S1");
        target.by("oncall-1", new Resolve("restarted", "by eye"));
        source.open("S1", source.firing("s1"));
        source.by("oncall-1", new Acknowledge());
        source.ports().pages().clear();
        source.by("oncall-1", new Merge(target.incident().id().value(), ""));
        source.minutes(1);
        goesOn(target.incident().id().value());
    }

    @Test
    void whatIsMergedIntoNothingGoesOnItself() {
        source.open("S1", source.firing("s1"));
        source.by("oncall-1", new Acknowledge());
        source.ports().pages().clear();
        source.by("oncall-1", new Merge(NOBODYS, ""));
        source.minutes(1);
        goesOn(NOBODYS);
    }

    private void goesOn(String other) {
        assertThat(source.incident().phase()).isEqualTo(Phase.RESPONSE);
        assertThat(source.incident().attention())
                .containsExactly("could not be merged, " + other + " is over: it goes on here");
        assertThat(source.paged()).containsExactly("oncall-1");
    }
}
