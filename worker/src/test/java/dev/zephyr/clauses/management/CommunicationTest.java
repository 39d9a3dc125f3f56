package dev.zephyr.clauses.management;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zephyr.command.Assign;
import dev.zephyr.command.ChangeSeverity;
import dev.zephyr.command.CheckItem;
import dev.zephyr.command.RaiseFlag;
import dev.zephyr.command.SendDraft;
import dev.zephyr.communication.Announcement;
import dev.zephyr.timeline.EntryKind;
import io.temporal.client.WorkflowUpdateException;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who hears what, how often, and in which words. */
class CommunicationTest extends ManagementStory {

    private static final String REMINDED = "update-due";
    private static final String LINE = "still-investigating";
    private static final Map<String, String> UPDATE = Map.of(
            "status", "mitigating", "impact", "one payment in ten fails", "action", "rolling back 1.2", "eta", "10:30");

    @Tag("M-04")
    @ParameterizedTest
    @CsvSource({
        "SEV1, platform checkout payments erin frank grace heidi ivan judy",
        "SEV2, erin frank oncall-1 oncall-2 oncall-3 owner lead",
        "SEV3, oncall-1 oncall-2 oncall-3 owner judy ivan",
        "SEV4, oncall-1 oncall-2 oncall-3"
    })
    void eachSeverityIsToldToItsOwnAudience(String severity, String audience) {
        respond(severity);
        update(UPDATE);
        String[] people = audience.split(" ");
        assertThat(told("notice")).containsExactlyInAnyOrder(people);
        assertThat(told("update")).containsExactlyInAnyOrder(people);
        assertThat(told("executive-update"))
                .containsExactlyInAnyOrder(severity.equals("SEV1") ? new String[] {"frank", "grace"} : new String[0]);
    }

    @Tag("M-04")
    @Test
    void aRiseTellsTheAudienceOfTheWorseSeverity() {
        respond("SEV3");
        assertThat(told("notice")).doesNotContain("grace", "erin");
        world.by(ONCALL, new ChangeSeverity("SEV1", "everything is down"));
        assertThat(told("notice")).contains("grace", "erin", "payments");
    }

    @Tag("M-10")
    @ParameterizedTest
    @ValueSource(strings = {"SEV1", "SEV2", "SEV3", "SEV4"})
    void anUpdateIsRemindedAtFifteenAndSaidAtThirtyMinutes(String severity) {
        respond(severity);
        before(15);
        assertThat(told(REMINDED)).isEmpty();
        reach(15);
        assertThat(told(REMINDED)).containsExactly(ONCALL);
        before(30);
        assertThat(posted("incident")).doesNotContain(LINE);
        reach(30);
        assertThat(posted("incident")).containsOnlyOnce(LINE);
        before(60);
        assertThat(posted("incident")).containsOnlyOnce(LINE);
        reach(60);
        assertThat(posted("incident")).filteredOn(LINE::equals).hasSize(2);
    }

    @Tag("M-10")
    @Test
    void anUpdateStartsTheHalfHourAnewAndTheResolutionEndsIt() {
        respond("SEV2");
        world.by(ONCALL, new Assign("comms", "judy"));
        reach(14);
        mark();
        update(UPDATE);
        before(15);
        assertThat(notices(REMINDED)).isEmpty();
        reach(15);
        assertThat(told(REMINDED)).containsExactly("judy");
        before(30);
        assertThat(posted("incident")).contains("update").doesNotContain(LINE);
        reach(30);
        assertThat(posted("incident")).containsOnlyOnce(LINE);
        resolve();
        reach(180);
        assertThat(posted("incident")).containsOnlyOnce(LINE);
    }

    @Test
    @Tag("M-12")
    void anUpdateBearsSeverityServiceStatusImpactActionAndTheEnd() {
        respond("SEV1");
        update(UPDATE);
        Announcement said = lastPost("incident", "update").announcement();
        assertThat(said.title()).isEqualTo("SEV1, checkout: mitigating");
        assertThat(said.text())
                .contains(
                        "Impact: one payment in ten fails",
                        "Current action: rolling back 1.2",
                        "10:30, " + minuteIn(30));
    }

    @Test
    @Tag("M-12")
    void theLineSaidInTheirPlaceBearsTheSameFields() {
        respond("SEV1");
        mark();
        update(UPDATE);
        reach(30);
        Announcement said = lastPost("incident", LINE).announcement();
        assertThat(said.title()).isEqualTo("SEV1, checkout: mitigating, still being worked on");
        assertThat(said.text())
                .contains("one payment in ten fails", "rolling back 1.2", "10:30")
                .containsAnyOf(spelled(30 * 60 - 11), spelled(30 * 60 - 9));
    }

    private String spelled(long secondsAhead) {
        return world.now().plusSeconds(secondsAhead).toString().substring(0, 16).replace('T', ' ') + " UTC";
    }

    /** The minute that lies so far ahead, as messages spell it. */
    private String minuteIn(long minutes) {
        Instant then = world.now().plusSeconds(60 * minutes - 1);
        return then.toString().substring(0, 16).replace('T', ' ') + " UTC";
    }

    @Tag("M-13")
    @Test
    void executivesHearOfASev1AtItsDeclarationAndAtItsResolution() {
        open("SEV1");
        assertThat(told("executive-update")).isEmpty();
        acknowledge();
        assertThat(notices("executive-update")).hasSize(2);
        update(Map.of(
                "business-impact", "no orders for an hour",
                "customer-status", "a mail went out at 10:05",
                "timeline", "09:58 first errors, 10:20 rollback"));
        resolve();
        assertThat(told("executive-update")).containsExactlyInAnyOrder("frank", "grace");
        assertThat(notices("executive-update")).hasSize(4);
        assertThat(notices("executive-update").get(3).text())
                .contains(
                        "Business impact: no orders for an hour",
                        "What customers were told: a mail went out at 10:05",
                        "Timeline: 09:58 first errors, 10:20 rollback");
    }

    @Tag("M-13")
    @Test
    void executivesHearOfEveryRiseToSev1AndFallFromIt() {
        respond("SEV2");
        assertThat(notices("executive-update")).isEmpty();
        world.by(ONCALL, new ChangeSeverity("SEV1", "everything is down"));
        assertThat(notices("executive-update")).hasSize(2);
        world.by(ONCALL, new ChangeSeverity("SEV3", "a way round it works"));
        assertThat(notices("executive-update")).hasSize(4);
        assertThat(notices("executive-update").get(3).text()).startsWith("SEV3, checkout");
        world.by(ONCALL, new ChangeSeverity("SEV1", "it came back"));
        assertThat(notices("executive-update")).hasSize(6);
        world.by(ONCALL, new ChangeSeverity("SEV2", "half of it is back"));
        assertThat(notices("executive-update")).hasSize(8);
    }

    @Tag("M-13")
    @Test
    void executivesHearOnceOfASev1ThatIsAssessedAfterTheAnswer() {
        respond("unknown");
        world.by(ONCALL, new ChangeSeverity("SEV1", "revenue is lost"));
        assertThat(notices("executive-update")).hasSize(2);
    }

    @Tag("M-25")
    @Test
    void aMessageToCustomersIsDraftedForTheCommunicationsLeadOnceUsersAreAffected() {
        respond("SEV2");
        world.by(ONCALL, new Assign("comms", "judy"));
        assertThat(entries(EntryKind.CUSTOMER_MESSAGE_DRAFTED)).isEmpty();
        mark();
        world.by(ONCALL, new RaiseFlag("users-affected", ""));
        assertThat(entries(EntryKind.CUSTOMER_MESSAGE_DRAFTED)).hasSize(1);
        assertThat(world.incident().team().tasks())
                .filteredOn(task -> task.owner().equals("judy"))
                .extracting(task -> task.text())
                .containsExactly("Finish the draft for customers: what does not work, what is done, until when");
        before(30);
        assertThat(told("customer-message-due")).isEmpty();
        reach(30);
        assertThat(told("customer-message-due")).containsExactly("judy");
        assertThat(posted("customer-mail")).isEmpty();
        assertThatThrownBy(() -> world.by("lead", new SendDraft("customer-mail", "")))
                .isInstanceOf(WorkflowUpdateException.class)
                .hasStackTraceContaining("lead does not write to customer-mail");
        world.by("judy", new SendDraft("customer-mail", "Paying fails for some; a fix is on its way."));
        assertThat(posted("customer-mail")).containsExactly("customer-message");
        reach(61);
        assertThat(notices("customer-message-due")).hasSize(1);
    }

    @Tag("M-25")
    @Test
    void theChaseForTheDraftEndsWithItsChecklistItem() {
        respond("SEV2");
        mark();
        world.by(ONCALL, new RaiseFlag("users-affected", ""));
        reach(60);
        assertThat(notices("customer-message-due")).hasSize(2);
        world.by(ONCALL, new CheckItem("customer-draft", true));
        reach(120);
        assertThat(notices("customer-message-due")).hasSize(2);
    }
}
