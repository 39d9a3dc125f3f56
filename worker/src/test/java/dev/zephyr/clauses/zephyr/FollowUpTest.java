package dev.zephyr.clauses.zephyr;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zephyr.command.AddActionItem;
import dev.zephyr.command.AdvancePostmortem;
import dev.zephyr.command.Assign;
import dev.zephyr.command.Resolve;
import dev.zephyr.command.SendDraft;
import dev.zephyr.postmortem.Stage;
import dev.zephyr.timeline.EntryKind;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class FollowUpTest extends ZephyrPlay {

    private static Duration hours(long hours) {
        return Duration.ofHours(hours);
    }

    private void resolvedWithComms(String severity) {
        answered(severity);
        by(IC, new Assign("comms", COMMS));
        by(IC, new Resolve("restarted", ""));
        countFromNow();
    }

    @Test
    @Tag("Z-08")
    void theCustomerMailIsDraftedAtTheEndAndLateAtTwentyFourHours() {
        resolvedWithComms("SEV-2");
        at(15);
        assertThat(entries(EntryKind.CUSTOMER_MESSAGE_DRAFTED))
                .extracting(entry -> entry.field("channel"))
                .contains("customers");
        before(hours(20));
        assertThat(told("customer-email-due")).isEmpty();
        at(hours(20));
        assertThat(told("customer-email-due")).containsExactly(COMMS);
        before(hours(24));
        assertThat(attention()).isEmpty();
        at(hours(24));
        assertThat(attention()).contains("the customer e-mail is late");
        assertThat(told("customer-email-due")).containsExactlyInAnyOrder(COMMS, COMMS, IC);
        at(hours(24 * 3));
        assertThat(told("customer-email-due")).contains("em-1");
        assertThat(posts("customers")).isEmpty();
    }

    @Test
    @Tag("Z-08")
    @Tag("Z-13")
    void aMailThatCommunicationsSendsInTimeIsNotLate() {
        resolvedWithComms("SEV-1");
        at(hours(2));
        assertThat(refused("owner", new SendDraft("customers", ""))).contains("owner does not write to customers");
        by(COMMS, new SendDraft("customers", ""));
        assertThat(posts("customers")).containsExactly("customer-email");
        at(hours(72));
        assertThat(told("customer-email-due")).isEmpty();
        assertThat(attention()).doesNotContain("the customer e-mail is late");
    }

    @Test
    @Tag("Z-08")
    void aSev3OwesNoCustomerMail() {
        resolved("SEV-3");
        at(hours(72));
        assertThat(entries(EntryKind.CUSTOMER_MESSAGE_DRAFTED)).isEmpty();
        assertThat(told("customer-email-due")).isEmpty();
    }

    @Test
    @Tag("Z-13")
    void mailAndAfterActionAnnouncementAreTasksOfCommunications() {
        resolvedWithComms("SEV-2");
        assertThat(world.incident().team().tasks())
                .extracting(task -> task.owner() + ": " + task.text())
                .containsExactlyInAnyOrder(
                        COMMS + ": Write the customer e-mail from comms/incident-email-template.md",
                        COMMS + ": Write the after-action announcement");
    }

    @Test
    @Tag("Z-13")
    void theAfterActionAnnouncementIsDueWithTheMailAndMetOnceItIsOut() {
        resolvedWithComms("SEV-2");
        before(hours(20));
        assertThat(told("after-action-due")).isEmpty();
        at(hours(20));
        assertThat(told("after-action-due")).containsExactly(COMMS);
        at(hours(24));
        assertThat(told("after-action-due")).containsExactlyInAnyOrder(COMMS, COMMS, IC);
        by(COMMS, new SendDraft("announcements", ""));
        assertThat(posts("announcements")).containsExactly("after-action");
        forget();
        at(hours(24 * 10));
        assertThat(told("after-action-due")).isEmpty();
    }

    @Test
    void thePostmortemIsAskedForAndLateAtSeventyTwoHours() {
        resolved("SEV-3");
        before(hours(24));
        assertThat(told("postmortem-due")).isEmpty();
        at(hours(24));
        assertThat(told("postmortem-due")).containsExactly(IC);
        before(hours(72));
        assertThat(attention()).isEmpty();
        at(hours(72));
        assertThat(attention()).containsExactly("the postmortem is late");
        before(hours(96));
        assertThat(told("postmortem-due")).doesNotContain("em-1");
        at(hours(96));
        assertThat(told("postmortem-due")).contains("em-1");
    }

    @Test
    void theDraftGoesToTheTeamForReview() {
        resolved("SEV-2");
        at(20);
        drafted();
        assertThat(told("postmortem-review")).contains("lead", "owner", "platform-1");
    }

    @Test
    void thePostmortemIsNotPublishedWithoutAnActionItem() {
        resolved("SEV-2");
        at(20);
        drafted();
        by(IC, new AdvancePostmortem(Stage.REVIEWED, Map.of(), ""));
        assertThat(refused(IC, new AdvancePostmortem(Stage.PUBLISHED, Map.of(), "")))
                .contains("at least 1 action item");
        by(IC, new AddActionItem("limit connections", "owner", world.now()));
        by(IC, new AdvancePostmortem(Stage.PUBLISHED, Map.of(), ""));
        assertThat(world.incident().postmortem().hasReached(Stage.PUBLISHED)).isTrue();
    }
}
