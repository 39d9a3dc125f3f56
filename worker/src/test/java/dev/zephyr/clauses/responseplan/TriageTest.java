package dev.zephyr.clauses.responseplan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zephyr.catalogue.lint.PolicyReading;
import dev.zephyr.clauses.Preset;
import dev.zephyr.clauses.Story;
import dev.zephyr.command.AddTask;
import dev.zephyr.command.Assess;
import dev.zephyr.command.Assign;
import dev.zephyr.command.Cancel;
import dev.zephyr.command.ChangeSeverity;
import dev.zephyr.command.CheckItem;
import dev.zephyr.command.CompleteTask;
import dev.zephyr.command.Resolve;
import dev.zephyr.lifecycle.Phase;
import dev.zephyr.port.PageKind;
import dev.zephyr.refusal.Refusal;
import dev.zephyr.severity.Answer;
import dev.zephyr.timeline.EntryKind;
import dev.zephyr.timeline.TimelineEntry;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** From the answer to the declaration: who leads, how bad it is, and whether it is an incident at all. */
class TriageTest extends Story {

    private static final String NAME = "response-plan";
    private static final String UNCONFIRMED = "nobody confirmed who is incident commander";

    TriageTest() {
        super(Preset.RESPONSE_PLAN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"P0", "P1"})
    @Tag("P-01")
    void theTriageOfAP0AndAP1AsksForACommander(String severity) {
        answered(severity);
        assertThat(tasks()).contains("oncall-1: Name the incident commander or confirm that you lead");
        world.minutes(14);
        assertThat(incident().attention()).doesNotContain(UNCONFIRMED);
        world.minutes(1);
        assertThat(incident().attention()).contains(UNCONFIRMED);
    }

    @Test
    @Tag("P-01")
    void aCommanderNamedInTimeIsNotAskedForAgain() {
        answered("P1");
        world.by("oncall-1", new Assign("ic", "lead"));
        world.minutes(20);
        assertThat(incident().attention()).doesNotContain(UNCONFIRMED);
        assertThat(incident().team().commander()).contains("lead");
        assertThat(incident().team().holder("oncall-engineer")).contains("oncall-1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"P2", "P3"})
    @Tag("P-01")
    void belowAP1TheOnCallHoldsTheCommandUnasked(String severity) {
        answered(severity);
        world.minutes(20);
        assertThat(incident().team().commander()).contains("oncall-1");
        assertThat(tasks()).isEmpty();
    }

    @Test
    @Tag("P-01")
    void expertsAndTheCommunicationsLeadAreRolesOfTheIncident() {
        answered("P1");
        world.by("oncall-1", new Assign("comms", "ivan"));
        world.by("oncall-1", new Assign("expert", "carol"));
        assertThat(incident().team().roles())
                .containsEntry("comms", List.of("ivan"))
                .containsEntry("expert", List.of("carol"));
    }

    @ParameterizedTest
    @CsvSource({
        "service-down,YES,P0",
        "data-breach,YES,P0",
        "function-broken,YES,P1",
        "customers-affected,YES,P2",
        "customers-affected,NO,P3"
    })
    @Tag("P-16")
    @Tag("P-17")
    void theAssessmentOfTheImpactSetsTheSeverity(String question, Answer answer, String severity) {
        answered("unknown");
        world.by("oncall-1", new Assess(Map.of(question, answer)));
        assertThat(incident().severity().id()).isEqualTo(severity);
        assertThat(incident().phase()).isEqualTo(Phase.RESPONSE);
    }

    @Test
    @Tag("P-16")
    void everySeverityIsDefined() {
        assertThat(Preset.RESPONSE_PLAN.severities().definitions())
                .hasSize(4)
                .allMatch(severity -> !severity.definition().isBlank());
    }

    @ParameterizedTest
    @CsvSource({
        "P2: { how: notify,P2: { how: ???,escalation.response.P2.how",
        "answerWithin: next working day,answerWithin: ???,escalation.response.P3.answerWithin",
        "definition: Some users are hindered; the rest of the service works.,definition: ???,severities.P2.definition"
    })
    @Tag("P-16")
    void aBlankLeftUnfilledIsRefused(String before, String after, String key) {
        PolicyReading reading = changed(NAME, before, after);
        assertThat(reading.policy()).isEmpty();
        assertThat(reading.text()).contains(key, "???");
    }

    @Test
    @Tag("P-17")
    void theTriageAsksForADecisionAndIsMarkedWhileItIsOpen() {
        answered("unknown");
        world.minutes(15);
        assertThat(tasks()).contains("oncall-1: Assess impact and severity, or end it with a reason");
        note("oncall-1", EntryKind.NOTE, "still looking");
        world.minutes(14);
        assertThat(incident().attention()).isEmpty();
        world.minutes(1);
        assertThat(incident().attention()).anyMatch(text -> text.startsWith("the triage is open"));
    }

    @Test
    @Tag("P-17")
    void itMayEndWithoutADeclarationWithAReasonAndNobodyIsCalledFurther() {
        open("unknown");
        world.minutes(6);
        acknowledge("oncall-1");
        assertThat(refusal("oncall-1", new Cancel(" ")).reason()).isEqualTo(Refusal.Reason.INVALID);
        world.by("oncall-1", new Cancel("a test alert"));
        assertThat(entries(EntryKind.DECLARED)).isEmpty();
        assertThat(entries(EntryKind.CANCELLED)).extracting(TimelineEntry::text).containsExactly("a test alert");
        assertThat(world.ports().pages()).anyMatch(page -> page.kind() == PageKind.STAND_DOWN);
        assertThat(lastPosted("incidents", "cancelled")).contains("a test alert");
        forget();
        world.minutes(300);
        assertThat(world.ports().pages()).isEmpty();
    }

    @Test
    @Tag("P-18")
    void theCommanderDeclaresTheStartAndTheEnd() {
        answered("unknown");
        assertThat(entries(EntryKind.DECLARED)).isEmpty();
        world.by("oncall-1", new ChangeSeverity("P2", "some users"));
        assertThat(entries(EntryKind.DECLARED)).extracting(TimelineEntry::by).containsExactly("oncall-1");
        world.by("oncall-1", new Resolve("restarted", "seen by eye"));
        assertThat(entries(EntryKind.RESOLVED)).extracting(TimelineEntry::by).containsExactly("oncall-1");
    }

    @Test
    @Tag("P-18")
    void aResolveByAnyoneElseIsRefusedWithWhoLeadsAndHowToTakeOver() {
        answered("P1");
        Refusal refusal = refusal("lead", new Resolve("done", "all good"));
        assertThat(refusal.reason()).isEqualTo(Refusal.Reason.NOT_ALLOWED);
        assertThat(refusal).hasMessageContaining("oncall-1 leads").hasMessageContaining("assign ic lead");
    }

    @Test
    @Tag("P-19")
    void theCommanderPutsTheTeamTogetherAndItsOpenTasksShowOnTheIncident() {
        answered("P2");
        world.by("oncall-1", new Assign("comms", "ivan"));
        world.by("oncall-1", new Assign("expert", "carol"));
        world.by("oncall-1", new AddTask("compare the two releases", "carol"));
        world.by("oncall-1", new AddTask("ask the provider", "dave"));
        assertThat(incident().team().roles()).containsKeys("ic", "comms", "expert");
        assertThat(tasks()).containsExactly("carol: compare the two releases", "dave: ask the provider");
        world.by("carol", new CompleteTask("t1"));
        assertThat(tasks()).containsExactly("dave: ask the provider");
    }

    @Test
    @Tag("P-22")
    void whatTheOnCallWritesDownCarriesTheName() {
        answered("P2");
        note("oncall-1", EntryKind.PROGRESS, "found the host");
        note("oncall-1", EntryKind.FIX, "cleaned its disk");
        assertThat(entries(EntryKind.PROGRESS)).extracting(TimelineEntry::by).containsExactly("oncall-1");
        assertThat(entries(EntryKind.FIX)).extracting(TimelineEntry::by).containsExactly("oncall-1");
        assertThat(lastPosted("incidents", "timeline-event")).contains("oncall-1: cleaned its disk");
    }

    @Test
    @Tag("P-25")
    void anOpenItemOfTheResolutionAsksForTheCommandersReasonOnRecord() {
        answered("P1");
        world.by("oncall-1", new CheckItem("root-cause-found", true));
        assertThat(refusal("oncall-1", new Resolve("restarted", "")))
                .hasMessageContaining("fix-verified")
                .hasMessageContaining("service-back")
                .message()
                .doesNotContain("root-cause-found");
        world.by("oncall-1", new Resolve("restarted", "the fix goes out tomorrow"));
        assertThat(entries(EntryKind.RESOLVED).get(0).text()).contains("the fix goes out tomorrow");
        assertThat(entries(EntryKind.RESOLVED).get(0).by()).isEqualTo("oncall-1");
    }

    @Test
    @Tag("P-25")
    void withEveryItemDoneTheCommanderDeclaresTheEndAndThePostmortemStarts() {
        answered("P1");
        for (String item : new String[] {"root-cause-found", "fix-verified", "service-back"}) {
            world.by("oncall-1", new CheckItem(item, true));
        }
        world.by("oncall-1", new Resolve("restarted", ""));
        assertThat(incident().phase()).isEqualTo(Phase.POSTMORTEM);
        assertThat(incident().postmortem().isRequired()).isTrue();
    }
}
