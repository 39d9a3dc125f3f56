package dev.zephyr.clauses.ownershipescalation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zephyr.clauses.Preset;
import dev.zephyr.clauses.Story;
import dev.zephyr.command.Assess;
import dev.zephyr.command.Assign;
import dev.zephyr.command.ChangeSeverity;
import dev.zephyr.command.PostUpdate;
import dev.zephyr.command.RaiseFlag;
import dev.zephyr.command.Resolve;
import dev.zephyr.command.SendDraft;
import dev.zephyr.refusal.Refusal;
import dev.zephyr.severity.Answer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Word to customers: drafted when it is due, released by who speaks to them. */
class CustomersTest extends Story {

    private static final String[] OUTSIDE = {"status-page", "customer-mail", "support"};

    CustomersTest() {
        super(Preset.OWNERSHIP_ESCALATION);
    }

    private List<String> newDrafts(int before) {
        return drafts().subList(before, drafts().size());
    }

    private static String[] each(String message) {
        return new String[] {OUTSIDE[0] + " " + message, OUTSIDE[1] + " " + message, OUTSIDE[2] + " " + message};
    }

    @Test
    @Tag("O-14")
    void atTheDeclarationAWordIsDraftedForStatusPageMailAndSupportAndNothingLeavesByItself() {
        open("P1", "customer-facing");
        assertThat(drafts()).isEmpty();
        acknowledge("oncall-1");
        assertThat(drafts()).containsExactly(each("external-update"));
        assertThat(tasks()).anyMatch(task -> task.contains("Tell customers"));
        world.minutes(120);
        for (String channel : OUTSIDE) {
            assertThat(posted(channel)).isEmpty();
        }
    }

    @Test
    @Tag("O-14")
    void anIncidentThatNoCustomerNoticesAsksForNoWord() {
        answered("P0");
        world.minutes(60);
        assertThat(drafts()).isEmpty();
        assertThat(told("external-due")).isEmpty();
    }

    @Test
    @Tag("O-14")
    void whenCustomersNoticeItLaterTheWordIsDraftedThen() {
        answered("P1");
        world.minutes(10);
        assertThat(drafts()).isEmpty();
        world.by("oncall-1", new RaiseFlag("customer-facing", "tickets come in"));
        assertThat(drafts()).containsExactly(each("external-update"));
    }

    @Test
    @Tag("O-14")
    void eachChangeOfImpactDraftsAnew() {
        answered("P2", "customer-facing");
        int before = drafts().size();
        world.minutes(5).by("oncall-1", new ChangeSeverity("P1", "more of them"));
        assertThat(newDrafts(before)).containsExactly(each("external-update"));
        int then = drafts().size();
        world.minutes(5).by("oncall-1", new Assess(Map.of("workaround", Answer.NO)));
        assertThat(newDrafts(then)).containsExactly(each("external-update"));
    }

    @Test
    @Tag("O-14")
    void atTheResolutionTheLastWordIsDrafted() {
        answered("P1", "customer-facing");
        int before = drafts().size();
        world.by("oncall-1", new Resolve("restarted", ""));
        assertThat(newDrafts(before)).containsExactly(each("external-resolved"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"status-page", "customer-mail", "support"})
    @Tag("O-14")
    void theCommunicationsLeadAndTheCommanderReleaseItAndNobodyElse(String channel) {
        answered("P1", "customer-facing");
        world.by("oncall-1", new Assign("comms", "ivan"));
        world.by("oncall-1", new Assign("tech-lead", "lead"));
        assertThat(refusal("lead", new SendDraft(channel, "")).reason()).isEqualTo(Refusal.Reason.NOT_ALLOWED);
        assertThat(refusal("em-1", new SendDraft(channel, ""))).hasMessageContaining("oncall-1");
        assertThat(posted(channel)).isEmpty();
        world.by("ivan", new SendDraft(channel, ""));
        assertThat(posted(channel)).containsExactly("external-update");
        world.minutes(1).by("oncall-1", new ChangeSeverity("P0", "all of them"));
        world.by("oncall-1", new SendDraft(channel, ""));
        assertThat(posted(channel)).hasSize(2);
    }

    @Test
    @Tag("O-14")
    void itSaysWhatIsAffectedWhatIsDoneAndWhenItIsExpectedToBeOverIfThatIsKnown() {
        answered("P1", "customer-facing");
        world.by("oncall-1", new PostUpdate(Map.of("impact", "orders are slow", "action", "we restart"), null));
        world.by("oncall-1", new SendDraft("status-page", ""));
        assertThat(lastPosted("status-page"))
                .contains("Affected: orders are slow", "We are working on it: we restart", "again: unknown");
        world.by("oncall-1", new PostUpdate(Map.of("eta", "15:00 UTC"), null));
        world.by("oncall-1", new SendDraft("customer-mail", ""));
        assertThat(lastPosted("customer-mail")).contains("again: 15:00 UTC");
    }

    @Test
    @Tag("O-26")
    void theCommunicationsLeadIsRemindedUntilCustomersHaveBeenTold() {
        answered("P1", "customer-facing");
        world.by("oncall-1", new Assign("comms", "ivan"));
        forget();
        world.minutes(29);
        assertThat(told("external-due")).isEmpty();
        world.minutes(1);
        assertThat(told("external-due")).containsExactly("ivan");
        world.minutes(30);
        assertThat(told("external-due")).containsExactlyInAnyOrder("ivan", "ivan");
        world.by("ivan", new SendDraft("status-page", ""));
        world.minutes(120);
        assertThat(told("external-due")).hasSize(2);
    }
}
