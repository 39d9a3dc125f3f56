package dev.zephyr.integration.jira;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import dev.zephyr.communication.Announcement;
import dev.zephyr.integration.contract.Samples;
import dev.zephyr.integration.contract.TicketsContract;
import dev.zephyr.integration.contract.VendorContract;
import dev.zephyr.integration.contract.VendorDouble;
import dev.zephyr.integration.contract.VendorTold;
import dev.zephyr.integration.http.Http;
import dev.zephyr.integration.http.Limits;
import dev.zephyr.port.Assignment;
import dev.zephyr.port.FailureTypes;
import dev.zephyr.port.Post;
import dev.zephyr.port.Receipt;
import dev.zephyr.port.Tickets;
import io.temporal.failure.ApplicationFailure;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JiraTicketsTest extends TicketsContract implements VendorContract {

    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Limits QUICK = new Limits(SECOND, SECOND, 8, Duration.ofMinutes(1));

    private final JiraVendor jira = new JiraVendor();
    private VendorDouble vendor;
    private Http http;
    private JiraTickets tickets;

    @BeforeEach
    void start() throws IOException {
        vendor = new VendorDouble(jira);
        http = new Http("jira", QUICK, Clock.systemUTC());
        Map<String, List<String>> settings = Map.of(
                "url", List.of(vendor.url()),
                "email", List.of(JiraVendor.EMAIL),
                "project", List.of("OPS"));
        tickets = new JiraTickets(
                new VendorTold(settings, JiraVendor.TOKEN),
                http,
                (name, person) -> person.equals("ann") ? Optional.of("5b10-ann") : Optional.empty());
    }

    @AfterEach
    void stop() {
        http.close();
        vendor.close();
    }

    @Override
    protected Tickets tickets() {
        return tickets;
    }

    @Override
    protected String ticket(Receipt receipt) {
        JsonNode fields = jira.issues().get(receipt.reference()).path("fields");
        return fields.path("summary").asText() + "\n"
                + String.join("\n", fields.path("description").findValuesAsText("text"));
    }

    @Override
    public VendorDouble vendor() {
        return vendor;
    }

    @Override
    public void call() {
        open("inc-1/ticket");
    }

    @Override
    public int made() {
        return jira.issues().size();
    }

    @Override
    public String finalType() {
        return FailureTypes.REFUSED;
    }

    @Test
    void anActionItemBearsLabelOwnerAndDate() {
        Receipt receipt = tickets.open(item("ann"));
        JsonNode fields = jira.issues().get(receipt.reference()).path("fields");

        assertThat(fields.path("labels").get(0).asText()).isEqualTo("post-mortem");
        assertThat(fields.at("/assignee/id").asText()).isEqualTo("5b10-ann");
        assertThat(fields.path("duedate").asText()).isEqualTo("2026-11-21");
        assertThat(receipt.shown()).isEqualTo(vendor.url() + "/browse/OPS-1");
        assertThat(jira.issues()
                        .get(tickets.open(item("bob")).reference())
                        .at("/fields/assignee")
                        .isMissingNode())
                .isTrue();
    }

    @Test
    void theStateIsReadBack() {
        String key = open("inc-1/ticket").reference();
        assertThat(tickets.isDone(key)).isFalse();
        jira.done(key);
        assertThat(tickets.isDone(key)).isTrue();
        assertThat(tickets.isDone("OPS-404")).isFalse();
    }

    @Test
    void afterALostAnswerItIsLookedForOnlyOnceTheSearchHasCaughtUp() {
        jira.searchLags(true);
        vendor.only(request -> request.path().endsWith("/issue"));
        vendor.next(VendorDouble.acceptsThenSays(502, ""));

        ApplicationFailure failure = catchThrowableOfType(ApplicationFailure.class, this::call);
        assertThat(failure.getNextRetryDelay()).isEqualTo(JiraTickets.LAG);
        jira.searchLags(false);
        call();
        assertThat(jira.issues()).hasSize(1);
    }

    @Test
    void aRefusalSaysWhatJiraSaid() {
        Post long1 = new Post("k", Samples.incident("inc-1"), "room", "", "m", new Announcement(" ", "text"));

        assertThat(catchThrowableOfType(ApplicationFailure.class, () -> tickets.open(long1)))
                .hasMessageContaining("Summary must be one line");
    }

    private static Post item(String owner) {
        return new Post(
                "inc-1/action-item/a1/" + owner,
                Samples.incident("inc-1"),
                "action-items",
                "",
                "action-item",
                new Announcement("limit the pool", "Owner: " + owner),
                List.of("post-mortem"),
                new Assignment(owner, Samples.NOW));
    }
}
