package dev.zephyr.clauses.responseplan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zephyr.clauses.Preset;
import dev.zephyr.clauses.Story;
import dev.zephyr.command.Assign;
import dev.zephyr.command.LowerFlag;
import dev.zephyr.command.PostUpdate;
import dev.zephyr.command.RaiseFlag;
import dev.zephyr.command.Resolve;
import dev.zephyr.command.SendDraft;
import dev.zephyr.refusal.Refusal;
import dev.zephyr.timeline.EntryKind;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the team, the support desk, the status page and the customers are told. */
class CommunicationTest extends Story {

    private static final List<EntryKind> WRITTEN = List.of(
            EntryKind.NOTE,
            EntryKind.PROGRESS,
            EntryKind.HYPOTHESIS,
            EntryKind.DIAGNOSIS,
            EntryKind.ROOT_CAUSE,
            EntryKind.FIX,
            EntryKind.DECISION,
            EntryKind.GUIDANCE,
            EntryKind.VALIDATION,
            EntryKind.QUESTION,
            EntryKind.ANSWERED);

    CommunicationTest() {
        super(Preset.RESPONSE_PLAN);
    }

    private void ivanSpeaks() {
        world.by("oncall-1", new Assign("comms", "ivan"));
        forget();
    }

    @Test
    void updatesAndWhatHappensReachTheSharedChannelAsTheyHappen() {
        open("P1");
        assertThat(posted("incidents")).contains("opened");
        assertThat(posts("incidents").get(0).place()).isEqualTo("#incidents");
        acknowledge("oncall-1");
        assertThat(posted("incidents")).contains("declared", "timeline-event");
        for (EntryKind kind : WRITTEN) {
            note("oncall-1", kind, "word of " + kind);
            assertThat(lastPosted("incidents", "timeline-event")).contains("oncall-1: word of " + kind);
        }
        world.by("oncall-1", new PostUpdate(Map.of("status", "mitigating"), null));
        assertThat(posted("incidents")).contains("update");
        world.by("oncall-1", new Resolve("restarted", "seen by eye"));
        assertThat(posted("incidents")).contains("resolved");
    }

    @Test
    @Tag("P-10")
    void theStatusPageIsWrittenAtOnceAndEvery30MinutesWhileCustomersAreAffected() {
        answered("P2");
        world.minutes(5).by("oncall-1", new RaiseFlag("customer-impact", ""));
        assertThat(posted("status-page")).containsExactly("status-page-update");
        world.minutes(29);
        assertThat(posted("status-page")).hasSize(1);
        world.minutes(1);
        assertThat(posted("status-page")).hasSize(2);
        world.minutes(29);
        assertThat(posted("status-page")).hasSize(2);
        world.minutes(1);
        assertThat(posted("status-page")).hasSize(3);
        world.by("oncall-1", new LowerFlag("customer-impact", "they are back"));
        world.minutes(120);
        assertThat(posted("status-page")).hasSize(3);
    }

    @Test
    @Tag("P-10")
    void theStatusPageSaysStatusAffectedServiceAndEstimatedTimeAndIsEndedWithTheIncident() {
        answered("P1", "customer-impact");
        world.by("oncall-1", new PostUpdate(Map.of("status", "mitigating", "eta", "15:00 UTC"), null));
        world.minutes(31);
        assertThat(lastPosted("status-page")).contains("Status: mitigating", "Affected: checkout", "15:00 UTC");
        world.by("oncall-1", new Resolve("restarted", "seen by eye"));
        assertThat(posted("status-page")).endsWith("status-page-resolved");
    }

    @Test
    @Tag("P-10")
    void withoutAffectedCustomersTheStatusPageStaysEmpty() {
        answered("P0");
        world.minutes(90);
        assertThat(posted("status-page")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"P0", "P1"})
    @Tag("P-11")
    void atTheDeclarationOfAP0AndAP1TheMailIsDraftedAndTheNoticeInTheProductAskedFor(String severity) {
        open(severity);
        assertThat(drafts()).isEmpty();
        acknowledge("oncall-1");
        assertThat(drafts()).containsExactly("customer-mail customer-notice");
        assertThat(tasks()).anyMatch(task -> task.contains("put a notice into the product"));
        assertThat(tasks()).noneMatch(task -> task.contains("social media"));
        world.by("oncall-1", new SendDraft("customer-mail", ""));
        assertThat(posted("customer-mail")).containsExactly("customer-notice");
    }

    @Test
    @Tag("P-11")
    void whenThePublicCanSeeItSocialMediaIsAskedForToo() {
        answered("P1", "public-facing");
        assertThat(tasks()).anyMatch(task -> task.contains("social media"));
    }

    @Test
    @Tag("P-11")
    void aP2NotifiesNoCustomers() {
        answered("P2", "public-facing");
        world.minutes(45);
        assertThat(drafts()).isEmpty();
        assertThat(told("customer-notice-due")).isEmpty();
    }

    @Test
    @Tag("P-12")
    void anUpdateHasOneOfThreeStatusesAndAnotherIsRefusedWithThem() {
        answered("P1");
        assertThat(lastPosted("incidents", "declared")).contains("Status: investigating");
        assertThat(refusal("oncall-1", new PostUpdate(Map.of("status", "all fine"), null)))
                .hasMessageContaining("\"all fine\" is no status of this policy")
                .hasMessageContaining("investigating, mitigating, monitoring");
        assertThat(posted("incidents")).doesNotContain("update");
        for (String status : List.of("Investigating", "mitigating", "monitoring")) {
            world.by("oncall-1", new PostUpdate(Map.of("status", status), null));
            assertThat(lastPosted("incidents", "update")).contains("Status: " + status.toLowerCase(Locale.ROOT));
        }
    }

    @Test
    @Tag("P-12")
    void theDeclarationAnUpdateAndTheEndBearTheirFields() {
        answered("P1");
        assertThat(posts("incidents").stream()
                        .filter(post -> post.message().equals("declared"))
                        .map(post -> post.announcement().text()))
                .singleElement()
                .asString()
                .contains(
                        "Service: checkout",
                        "What is known:",
                        "Severity: P1",
                        "Impact:",
                        "commander: oncall-1",
                        "Status:");
        world.by("oncall-1", new PostUpdate(Map.of("status", "mitigating"), null));
        assertThat(lastPosted("incidents", "update"))
                .contains("Time:", "Status: mitigating", "Done so far:", "Next:", "over:");
        note("oncall-1", EntryKind.ROOT_CAUSE, "a bad index");
        world.by("oncall-1", new Resolve("restarted", "seen by eye"));
        assertThat(lastPosted("incidents", "resolved"))
                .contains("Service: checkout", "Duration:", "Root cause: a bad index", "Postmortem:");
    }

    @Test
    @Tag("P-24")
    void remindersGoToTheCommunicationsLead() {
        answered("P1", "customer-impact");
        ivanSpeaks();
        world.minutes(35);
        assertThat(told("update-due")).isNotEmpty().containsOnly("ivan");
        assertThat(told("status-page-due")).isNotEmpty().containsOnly("ivan");
        assertThat(told("customer-notice-due")).isNotEmpty().containsOnly("ivan");
    }

    @Test
    @Tag("P-24")
    void withoutACommunicationsLeadTheyGoToTheCommander() {
        answered("P1", "customer-impact", "public-facing");
        world.minutes(35);
        assertThat(told("update-due")).isNotEmpty().containsOnly("oncall-1");
        assertThat(told("status-page-due")).isNotEmpty().containsOnly("oncall-1");
        assertThat(told("customer-notice-due")).isNotEmpty().containsOnly("oncall-1");
        assertThat(tasks()).anyMatch(task -> task.startsWith("oncall-1: Say on social media"));
    }

    @Test
    @Tag("P-24")
    void socialMediaIsTheCommunicationsLeadsTask() {
        answered("P1");
        ivanSpeaks();
        world.by("oncall-1", new RaiseFlag("public-facing", ""));
        assertThat(tasks()).anyMatch(task -> task.startsWith("ivan: Say on social media"));
    }

    @Test
    @Tag("P-24")
    void theSupportTeamHearsOfTheDeclarationEveryUpdateAndTheEnd() {
        answered("P2");
        assertThat(told("declared")).containsExactly("ivan");
        world.by("oncall-1", new PostUpdate(Map.of("status", "mitigating"), null));
        assertThat(told("update")).containsExactly("ivan");
        world.by("oncall-1", new Resolve("restarted", "seen by eye"));
        assertThat(told("resolved")).containsExactly("ivan");
    }

    @ParameterizedTest
    @ValueSource(strings = {"P0", "P1", "P2"})
    @Tag("P-27")
    void anUpdateIsRemindedOfAfter15MinutesAndLateAfter30(String severity) {
        answered(severity);
        forget();
        world.minutes(14);
        assertThat(told("update-due")).isEmpty();
        world.minutes(1);
        assertThat(told("update-due")).containsExactly("oncall-1");
        world.minutes(14);
        assertThat(posted("incidents")).doesNotContain("still-investigating");
        world.minutes(1);
        assertThat(posted("incidents")).contains("still-investigating");
    }

    @Test
    @Tag("P-27")
    void anUpdateHasWhatHappenedWhatIsDoneTheNextStepsAndTheEstimate() {
        answered("P1");
        world.minutes(20);
        world.by(
                "oncall-1",
                new PostUpdate(
                        Map.of(
                                "status", "mitigating",
                                "summary", "one host is full",
                                "actions", "restarted it",
                                "next-steps", "move the logs",
                                "eta", "15:00 UTC"),
                        null));
        assertThat(lastPosted("incidents", "update"))
                .contains("Status: mitigating", "one host is full", "restarted it", "move the logs", "15:00 UTC");
        world.minutes(29);
        assertThat(posted("incidents")).doesNotContain("still-investigating");
        world.minutes(1);
        assertThat(posted("incidents")).contains("still-investigating");
    }

    @Test
    @Tag("P-29")
    void theCommunicationsLeadReleasesWithoutWaitingForLevel3Or4() {
        answered("P1");
        ivanSpeaks();
        world.by("ivan", new SendDraft("customer-mail", ""));
        assertThat(posted("customer-mail")).containsExactly("customer-notice");
    }

    @Test
    @Tag("P-29")
    void levels3And4MayTakeOverOnceCalledAndNobodyElseMay() {
        answered("P1");
        ivanSpeaks();
        assertThat(refusal("em-1", new SendDraft("customer-mail", "")).reason()).isEqualTo(Refusal.Reason.NOT_ALLOWED);
        world.by("oncall-1", new RaiseFlag("security", ""));
        world.by("oncall-1", new RaiseFlag("customer-impact", ""));
        assertThat(refusal("lead", new SendDraft("customer-mail", "")).reason()).isEqualTo(Refusal.Reason.NOT_ALLOWED);
        world.by("em-1", new SendDraft("customer-mail", "We are on it."));
        assertThat(lastPosted("customer-mail")).contains("We are on it.");
    }

    @Test
    @Tag("P-29")
    void level4MayTakeOverOnceCalled() {
        answered("P1");
        world.by("oncall-1", new RaiseFlag("security", ""));
        world.by("founder-1", new SendDraft("customer-mail", ""));
        assertThat(posted("customer-mail")).containsExactly("customer-notice");
    }

    @Test
    @Tag("P-26")
    void aTicketIsOpenedAtTheDeclarationAndOnlyOnce() {
        open("P2");
        assertThat(posted("ticket")).isEmpty();
        acknowledge("oncall-1");
        assertThat(posted("ticket")).containsExactly("incident-ticket");
        world.minutes(120);
        assertThat(posted("ticket")).hasSize(1);
        assertThat(entries(EntryKind.TICKET_OPENED)).hasSize(1);
    }

    @Test
    void theAuthorityOfALevelStandsInItsPages() {
        open("P0");
        assertThat(world.ports().pages().stream()
                        .filter(page -> page.recipient().responder().equals("oncall-1"))
                        .findFirst()
                        .orElseThrow()
                        .authority())
                .containsExactly("triage", "investigation", "basic repair");
    }
}
