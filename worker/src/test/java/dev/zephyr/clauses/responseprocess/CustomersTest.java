package dev.zephyr.clauses.responseprocess;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zephyr.command.Acknowledge;
import dev.zephyr.command.AdvancePostmortem;
import dev.zephyr.command.Assign;
import dev.zephyr.command.Note;
import dev.zephyr.command.PostUpdate;
import dev.zephyr.command.RaiseFlag;
import dev.zephyr.command.Resolve;
import dev.zephyr.command.SendDraft;
import dev.zephyr.postmortem.Stage;
import dev.zephyr.timeline.EntryKind;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class CustomersTest extends ProcessPlay {

    private static final AdvancePostmortem DRAFT = new AdvancePostmortem(
            Stage.DRAFTED, Map.of("summary", "A.", "timeline", "B.", "root-cause", "C.", "prevention", "D."), "");

    @Test
    @Tag("R-08")
    void theStatusPageIsWrittenAtOnceOnceCustomersAreAffectedAndNotBefore() {
        answered("P1");
        assertThat(posts("status-page")).isEmpty();
        by(IC, new RaiseFlag("customer-impact", ""));
        assertThat(posts("status-page")).containsExactly("status-investigating");
    }

    @Test
    @Tag("R-08")
    @Tag("R-25")
    void theStatusPageIsAskedForAtTwentyMinutesAndLateAtThirty() {
        answered("P1", "customer-impact");
        before(20);
        assertThat(told("status-reminder")).isEmpty();
        at(20);
        assertThat(told("status-reminder")).containsExactly(COMMS);
        before(30);
        assertThat(attention()).doesNotContain("the status page is late");
        at(30);
        assertThat(attention()).contains("the status page is late");
        by(COMMS, new PostUpdate(Map.of("status", "mitigating", "impact", "slow logins"), null));
        assertThat(text("status-page", "status-progress"))
                .contains("mitigating")
                .contains("slow logins");
    }

    @Test
    @Tag("R-08")
    @Tag("R-11")
    void thePageSaysMonitoringInTheWatchAndResolvedAfterIt() {
        resolved("P1", "customer-impact");
        assertThat(posts("status-page")).endsWith("status-monitoring");
        before(30);
        assertThat(posts("status-page")).endsWith("status-monitoring");
        at(30);
        assertThat(posts("status-page")).endsWith("status-resolved").containsOnlyOnce("status-resolved");
    }

    @Test
    @Tag("R-08")
    void aPublicPostmortemIsLinkedOnThePage() {
        resolved("P1", "customer-impact", "public-postmortem");
        at(60);
        by(IC, DRAFT);
        by(IC, new AdvancePostmortem(Stage.PUBLISHED, Map.of(), "https://status.example/pm/1"));
        assertThat(text("status-page", "status-postmortem")).contains("https://status.example/pm/1");
    }

    @Test
    @Tag("R-08")
    void aPostmortemThatIsNotPublicIsNotLinked() {
        resolved("P1", "customer-impact");
        at(60);
        by(IC, DRAFT);
        by(IC, new AdvancePostmortem(Stage.PUBLISHED, Map.of(), "https://wiki.example/pm/1"));
        assertThat(posts("status-page")).doesNotContain("status-postmortem");
    }

    @Test
    @Tag("R-09")
    void theCustomerMailIsDueAnHourAfterTheTroubleBeganNotAfterTheOpening() {
        open(opening("alert", "zephyr", "P1", world.now().minus(Duration.ofMinutes(20))));
        by(IC, new Acknowledge());
        by(IC, new Note(EntryKind.PROGRESS, "looking"));
        before(40);
        assertThat(attention()).doesNotContain("the customer e-mail is late");
        at(41);
        assertThat(attention()).contains("the customer e-mail is late");
    }

    @Test
    @Tag("R-09")
    void aTroubleThatBeganHoursAgoOwesTheMailAtOnce() {
        open(opening("alert", "zephyr", "P0", world.now().minus(hours(3))));
        assertThat(attention()).contains("the customer e-mail is late");
    }

    @Test
    @Tag("R-09")
    void theMailSaysEventImpactStatusAndEtaAndSentInTimeIsNotLate() {
        answered("P1");
        by(
                COMMS,
                new PostUpdate(
                        Map.of("description", "logins fail", "impact", "no logins", "status", "fixing", "eta", "noon"),
                        null));
        by(COMMS, new SendDraft("customers", ""));
        assertThat(text("customers", "customer-email"))
                .contains("logins fail")
                .contains("no logins")
                .contains("fixing")
                .contains("noon");
        at(61);
        assertThat(attention()).doesNotContain("the customer e-mail is late");
    }

    @Test
    @Tag("R-09")
    void theFollowUpIsDraftedAtTheEndOfTheWatchAndAskedForAnHourLater() {
        answered("P1");
        by(COMMS, new SendDraft("customers", ""));
        by(IC, new Resolve("restarted", "verified by eye"));
        countFromNow();
        at(30);
        assertThat(entries(EntryKind.CUSTOMER_MESSAGE_DRAFTED))
                .extracting(entry -> entry.field("message"))
                .endsWith("customer-follow-up");
        at(60);
        assertThat(told("customer-follow-up-due")).containsExactly(COMMS);
        before(90);
        assertThat(told("customer-follow-up-due")).hasSize(1);
        at(90);
        assertThat(told("customer-follow-up-due")).hasSize(3);
        by(COMMS, new SendDraft("customers", ""));
        assertThat(posts("customers")).containsExactly("customer-email", "customer-follow-up");
    }

    @Test
    @Tag("R-09")
    void aP2OwesNoCustomerMail() {
        resolved("P2", "customer-impact");
        at(hours(5));
        assertThat(entries(EntryKind.CUSTOMER_MESSAGE_DRAFTED)).isEmpty();
    }

    @Test
    @Tag("R-25")
    void communicationsAreRemindedOfUpdateAndMailAndTellSupport() {
        open("P1", "customer-impact");
        by(IC, new Acknowledge());
        by(IC, new Assign("communications-lead", COMMS));
        at(46);
        assertThat(told("update-reminder")).containsOnly(COMMS);
        assertThat(told("customer-email-due")).contains(COMMS);
        assertThat(world.incident().team().tasks())
                .extracting(task -> task.text())
                .contains("Tell the support team what customers see, and what to say");
        assertThat(entries(EntryKind.TASK_ADDED))
                .extracting(entry -> entry.field("role"))
                .contains("communications-lead");
    }
}
