package dev.zephyr.clauses.zephyr;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zephyr.command.AddActionItem;
import dev.zephyr.command.AdvancePostmortem;
import dev.zephyr.command.Assign;
import dev.zephyr.command.ChangeActionItem;
import dev.zephyr.command.Resolve;
import dev.zephyr.command.SendDraft;
import dev.zephyr.integration.local.GitDocuments;
import dev.zephyr.integration.local.LocalTickets;
import dev.zephyr.integration.sql.Database;
import dev.zephyr.integration.sql.DatabaseSettings;
import dev.zephyr.integration.sql.Hit;
import dev.zephyr.integration.sql.LedgerReader;
import dev.zephyr.integration.sql.SqlLedger;
import dev.zephyr.postmortem.ActionItem;
import dev.zephyr.postmortem.Stage;
import dev.zephyr.timeline.EntryKind;
import io.temporal.failure.ApplicationFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
    @Tag("Z-06")
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
    @Tag("Z-06")
    void theDraftGoesToTheTeamForReview() {
        resolved("SEV-2");
        at(20);
        drafted();
        assertThat(told("postmortem-review")).contains("lead", "owner", "platform-1");
    }

    @Test
    @Tag("Z-06")
    void itIsReviewedBySomebodyElseAndThenFiledInTheGitWorkingTree(@TempDir Path repository) throws IOException {
        world.ports().fileIn(new GitDocuments(repository, Clock.systemUTC()));
        resolved("SEV-2");
        at(20);
        drafted();
        assertThat(refused(IC, new AdvancePostmortem(Stage.PUBLISHED, Map.of(), "")))
                .contains("a review by the team");
        assertThat(refused(IC, reviewed())).contains("a review by somebody else: ivan has drafted it");
        assertThat(files(repository)).isEmpty();
        by("lead", reviewed());
        settled();
        assertThat(files(repository)).singleElement().satisfies(file -> {
            assertThat(file.getParent().getFileName()).hasToString("postmortems");
            assertThat(file.getFileName().toString()).endsWith(".md");
            assertThat(Files.readString(file))
                    .contains(
                            "## How the system let it happen", "No limit on connections.", "reviewed", "| postmortem");
        });
        assertThat(repository.resolve(".git")).isDirectory();
    }

    @Test
    @Tag("Z-15")
    void thePostmortemStartsFromTheRepositorysTemplateWithWhatWasRecorded(@TempDir Path repository) throws IOException {
        Path template = repository.resolve("runbooks/post-mortem-template.md");
        Files.createDirectories(template.getParent());
        Files.writeString(template, "# {title}\n\n## Our own heading\n\n{facts}\n{sections}\n{timeline}");
        world.ports().fileIn(new GitDocuments(repository, Clock.systemUTC()));
        resolved("SEV-2");
        at(20);
        settled();

        assertThat(Files.readString(draft(repository)))
                .startsWith("# Checkout p99 elevated\n\n## Our own heading")
                .contains("| Severity | SEV-2 |", "| Pages | ", "answered by " + IC, "## How the system let it happen")
                .contains("| resolved: restarted | " + IC + " |");
        assertThat(entries(EntryKind.LINKED))
                .anySatisfy(entry -> assertThat(entry.text()).startsWith("postmortems/drafts/"));
    }

    @Test
    @Tag("Z-15")
    void withoutATemplateItStartsFromTheSectionsOfThePolicy(@TempDir Path repository) throws IOException {
        world.ports().fileIn(new GitDocuments(repository, Clock.systemUTC()));
        resolved("SEV-2");
        at(20);
        settled();

        assertThat(Files.readString(draft(repository)))
                .contains(
                        "# Postmortem: Checkout p99 elevated",
                        "*What happened, and what did it mean for those who use us?*")
                .contains("## Timeline as recorded", "| First answer | ");
    }

    private static Path draft(Path repository) throws IOException {
        try (Stream<Path> drafts = Files.list(repository.resolve("postmortems/drafts"))) {
            return drafts.findFirst().orElseThrow();
        }
    }

    @Test
    @Tag("Z-15")
    void itIsFoundByTheWordsOfItsTitleAndText(@TempDir Path data) {
        resolved("SEV-2");
        at(20);
        drafted();
        by("lead", reviewed());
        settled();
        try (Database database = new Database(DatabaseSettings.in(data))) {
            SqlLedger ledger = new SqlLedger(database);
            world.ports().recorded().forEach(ledger::record);
            LedgerReader reader = new LedgerReader(database);

            String id = world.incident().id().value();
            assertThat(reader.search("limit on connections", 5))
                    .extracting(Hit::id)
                    .containsExactly(id);
            assertThat(reader.search("checkout elevated", 5))
                    .extracting(Hit::id)
                    .containsExactly(id);
            assertThat(reader.search("submarine", 5)).isEmpty();
        }
    }

    private static AdvancePostmortem reviewed() {
        return new AdvancePostmortem(Stage.REVIEWED, Map.of(), "");
    }

    private static List<Path> files(Path repository) throws IOException {
        try (Stream<Path> all = Files.walk(repository)) {
            return all.filter(file -> file.toString().endsWith(".md"))
                    .filter(file -> !file.toString().contains("drafts"))
                    .toList();
        }
    }

    @Test
    @Tag("Z-07")
    void eachActionItemGetsATicketOfItsOwnWithTheLabel(@TempDir Path data) throws IOException {
        world.ports().openTicketsIn(new LocalTickets(data, Clock.systemUTC())::open);
        resolved("SEV-2");
        at(20);
        by(IC, new AddActionItem("limit connections", "owner", null));
        by(IC, new AddActionItem("alert on the limit", "", null));
        settled();
        assertThat(tickets()).as("the first is the incident's own").containsExactly("ZEP-2", "");
        by(IC, new ChangeActionItem("a2", "carol", null, false, ""));
        settled();
        assertThat(tickets()).containsExactly("ZEP-2", "ZEP-3");
        List<String> texts = new ArrayList<>();
        for (Path file : files(data)) {
            texts.add(Files.readString(file));
        }
        assertThat(texts)
                .filteredOn(text -> text.contains("- labels: post-mortem"))
                .hasSize(2)
                .anySatisfy(text -> assertThat(text).contains("ZEP-2: limit connections", "Owner: owner"))
                .anySatisfy(text -> assertThat(text).contains("ZEP-3: alert on the limit", "Owner: carol"));
    }

    private List<String> tickets() {
        return world.incident().postmortem().actionItems().stream()
                .map(ActionItem::ticket)
                .toList();
    }

    @Test
    @Tag("Z-07")
    void thePostmortemDoesNotCloseWithoutAnActionItemItsOwnerAndItsTicket() {
        world.ports().openTicketsIn(ticket -> {
            throw ApplicationFailure.newNonRetryableFailure("the tracker is closed", "Refused");
        });
        resolved("SEV-2");
        at(20);
        drafted();
        by("lead", reviewed());
        AdvancePostmortem published = new AdvancePostmortem(Stage.PUBLISHED, Map.of(), "");
        assertThat(refused(IC, published)).contains("at least 1 action item");
        by(IC, new AddActionItem("limit connections", "", world.now()));
        assertThat(refused(IC, published)).contains("an owner for action item a1 (limit connections)");
        by(IC, new ChangeActionItem("a1", "owner", null, false, ""));
        assertThat(refused(IC, published)).contains("a ticket for action item a1 (limit connections)");
        assertThat(attention()).anyMatch(reason -> reason.contains("the tracker is closed"));
        by(IC, new ChangeActionItem("a1", "", null, false, "", "LIN-7"));
        by(IC, published);
        assertThat(world.incident().postmortem().hasReached(Stage.PUBLISHED)).isTrue();
    }
}
