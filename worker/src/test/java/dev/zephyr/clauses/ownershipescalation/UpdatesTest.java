package dev.zephyr.clauses.ownershipescalation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zephyr.clauses.Preset;
import dev.zephyr.clauses.Story;
import dev.zephyr.command.Assign;
import dev.zephyr.command.CompleteTask;
import dev.zephyr.command.Mitigate;
import dev.zephyr.command.PostUpdate;
import dev.zephyr.command.Resolve;
import dev.zephyr.timeline.EntryKind;
import dev.zephyr.timeline.TimelineEntry;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the people on the incident and those who wait for it are told. */
class UpdatesTest extends Story {

    UpdatesTest() {
        super(Preset.OWNERSHIP_ESCALATION);
    }

    private void update(String known) {
        world.by("oncall-1", new PostUpdate(Map.of("known", known, "action", "restarting"), null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"P0", "P1", "P2"})
    @Tag("O-13")
    void everyIncidentDownToP2HasARoomOfItsOwn(String severity) {
        open(severity);
        assertThat(posted("incident")).contains("room");
        assertThat(incident().places().get("incident")).startsWith("post-");
    }

    @Test
    @Tag("O-13")
    void theSameTroubleLaterTheSameDayHasAnotherRoom() {
        world.open(opening("P1", "alert"), world.firing("f1"));
        acknowledge("oncall-1");
        world.alerts(world.cleared("f1", world.now()));
        world.by("oncall-1", new Resolve("restarted", "nobody needs it"));
        world.minutes(20).alerts(world.firing("f2"));
        List<String> rooms = posts("incident").stream()
                .filter(post -> post.message().equals("room"))
                .map(post -> post.place())
                .toList();
        assertThat(rooms).hasSize(2).doesNotHaveDuplicates();
    }

    @Test
    @Tag("O-13")
    @Tag("O-08")
    void anInternalUpdateIsAskedForAndAfter30MinutesALineGoesOutByItself() {
        answered("P1");
        world.minutes(24);
        assertThat(told("update-due")).isEmpty();
        world.minutes(1);
        assertThat(told("update-due")).containsExactly("oncall-1");
        world.minutes(4);
        assertThat(posted("incident")).doesNotContain("still-investigating");
        world.minutes(1);
        assertThat(posted("incident")).contains("still-investigating");
        world.minutes(30);
        assertThat(posted("incident")).filteredOn("still-investigating"::equals).hasSize(2);
    }

    @Test
    @Tag("O-13")
    void anUpdateSaysWhatIsKnownWhatIsDoneAndWhenTheNextComesAndStartsTheCadenceAnew() {
        answered("P1");
        world.minutes(20);
        update("one host is full");
        String next = entries(EntryKind.UPDATE)
                .get(0)
                .at()
                .plus(Duration.ofMinutes(30))
                .toString()
                .substring(0, 16)
                .replace('T', ' ');
        assertThat(lastPosted("incident"))
                .contains("What we know: one host is full", "What we are doing: restarting", "Next update: " + next);
        world.minutes(29);
        assertThat(posted("incident")).doesNotContain("still-investigating");
        world.minutes(1);
        assertThat(posted("incident")).contains("still-investigating");
    }

    @Test
    @Tag("O-13")
    void aNextTimeNamedEarlierIsTheDeadline() {
        answered("P1");
        world.by("oncall-1", new PostUpdate(Map.of("known", "slow"), world.now().plus(Duration.ofMinutes(10))));
        world.minutes(9);
        assertThat(posted("incident")).doesNotContain("still-investigating");
        world.minutes(1);
        assertThat(posted("incident")).contains("still-investigating");
    }

    @Test
    @Tag("O-13")
    @Tag("O-06")
    void forAP2TheCadenceRunsInWorkingTime() {
        until(DayOfWeek.TUESDAY, "16:45");
        openOnCalendar("P2");
        acknowledge("oncall-1");
        until(DayOfWeek.WEDNESDAY, "09:14");
        assertThat(posted("incident")).doesNotContain("still-investigating");
        until(DayOfWeek.WEDNESDAY, "09:16");
        assertThat(posted("incident")).contains("still-investigating");
    }

    @Test
    @Tag("O-26")
    void remindersGoToTheCommunicationsLeadAndSpareTheCommander() {
        answered("P1", "customer-facing");
        world.by("oncall-1", new Assign("comms", "ivan"));
        forget();
        world.minutes(70);
        assertThat(told("update-due")).isNotEmpty().containsOnly("ivan");
        assertThat(told("external-due")).isNotEmpty().containsOnly("ivan");
        assertThat(told("leadership-summary-due")).isNotEmpty().containsOnly("ivan");
    }

    @Test
    @Tag("O-26")
    void withoutACommunicationsLeadRemindersGoToTheCommander() {
        answered("P1", "customer-facing");
        world.minutes(35);
        assertThat(told("update-due")).containsExactly("oncall-1");
        assertThat(told("external-due")).isNotEmpty().containsOnly("oncall-1");
    }

    @Test
    @Tag("O-26")
    void aQuestionWaitsForTheCommunicationsLeadUntilItIsAnswered() {
        answered("P1");
        world.by("oncall-1", new Assign("comms", "ivan"));
        note("judy", EntryKind.QUESTION, "may we ship tonight");
        assertThat(tasks()).containsExactly("ivan: Answer judy: may we ship tonight");
        assertThat(told("stakeholder-question")).containsExactly("ivan");
        world.minutes(60);
        assertThat(tasks()).hasSize(1);
        String task = incident().team().tasks().get(0).id();
        world.by("ivan", new CompleteTask(task));
        assertThat(tasks()).isEmpty();
    }

    @Test
    @Tag("O-25")
    void theTechnicalLeadsDiagnosisAndFixStandInTheirNameAndReachTheCommander() {
        answered("P1");
        world.by("oncall-1", new Assign("tech-lead", "lead"));
        note("lead", EntryKind.DIAGNOSIS, "a bad index");
        assertThat(lastTold("oncall-1")).contains("lead: a bad index");
        note("lead", EntryKind.FIX, "index rebuilt");
        assertThat(lastTold("oncall-1")).contains("lead: index rebuilt");
        assertThat(told("technical-status")).containsExactlyInAnyOrder("oncall-1", "oncall-1");
        assertThat(entries(EntryKind.DIAGNOSIS)).extracting(TimelineEntry::by).containsExactly("lead");
        assertThat(entries(EntryKind.FIX)).extracting(TimelineEntry::by).containsExactly("lead");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rollback", "disable-feature", "scale"})
    @Tag("O-23")
    void theOnCallMitigatesOnTheirOwnWord(String type) {
        open("P1");
        world.by("oncall-1", new Mitigate(type, "better"));
        TimelineEntry mitigation = entries(EntryKind.MITIGATION).get(0);
        assertThat(mitigation.by()).isEqualTo("oncall-1");
        assertThat(mitigation.field("type")).isEqualTo(type);
        assertThat(entries(EntryKind.CHANGE_REQUESTED)).isEmpty();
    }

    @Test
    @Tag("O-23")
    void aMitigationThatIsNoTypeOfThePolicyIsRefused() {
        answered("P1");
        assertThat(refusal("oncall-1", new Mitigate("pray", ""))).hasMessageContaining("rollback");
    }

    @Test
    @Tag("O-32")
    void theStakeholdersOfTheServiceGetTheDeclarationEveryUpdateAndTheEndPushed() {
        answered("P1");
        world.by("oncall-1", new Assign("comms", "ivan"));
        assertThat(told("declared")).containsExactlyInAnyOrder("stakeholders-1", "stakeholders-2", "owner");
        update("one host is full");
        assertThat(told("update")).containsExactlyInAnyOrder("stakeholders-1", "stakeholders-2", "owner");
        assertThat(lastTold("stakeholders-2")).contains("one host is full", "From oncall-1");
        forget();
        world.by("ivan", new PostUpdate(Map.of("known", "two hosts are full"), null));
        assertThat(told("update")).containsExactlyInAnyOrder("stakeholders-1", "stakeholders-2", "owner");
        assertThat(lastTold("stakeholders-1")).contains("two hosts are full", "From ivan");
        world.by("oncall-1", new Resolve("restarted", ""));
        assertThat(told("resolved")).containsExactlyInAnyOrder("stakeholders-1", "stakeholders-2", "owner");
    }

    @Test
    @Tag("O-32")
    void theLineSaidInTheirPlaceIsPushedToo() {
        answered("P1");
        world.minutes(30);
        assertThat(told("still-investigating")).containsExactlyInAnyOrder("stakeholders-1", "stakeholders-2", "owner");
    }
}
