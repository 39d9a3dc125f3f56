package dev.zephyr.integration.linear;

import static dev.zephyr.integration.contract.VendorDouble.says;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

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

class LinearTicketsTest extends TicketsContract implements VendorContract {

    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Limits QUICK = new Limits(SECOND, SECOND, 8, Duration.ofMinutes(1));

    private final LinearVendor linear = new LinearVendor();
    private VendorDouble vendor;
    private Http http;
    private LinearTickets tickets;

    @BeforeEach
    void start() throws IOException {
        vendor = new VendorDouble(linear);
        http = new Http("linear", QUICK, Clock.systemUTC());
        tickets = tickets("team-1");
    }

    private LinearTickets tickets(String team) {
        Map<String, List<String>> settings = Map.of("url", List.of(vendor.url()), "team", List.of(team));
        return new LinearTickets(
                new VendorTold(settings, LinearVendor.TOKEN),
                http,
                (name, person) -> person.equals("ann") ? Optional.of("user-ann") : Optional.empty());
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
        return linear.issues().values().stream()
                .filter(it -> it.get("identifier").equals(receipt.reference()))
                .map(it -> it.get("title") + "\n" + it.get("description"))
                .findFirst()
                .orElseThrow();
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
        return linear.issues().size();
    }

    @Override
    public String finalType() {
        return FailureTypes.REFUSED;
    }

    @Test
    void anActionItemBearsLabelOwnerAndDate() {
        tickets.open(item("a1"));
        tickets.open(item("a2"));

        assertThat(linear.labels()).hasSize(1);
        assertThat(linear.issues().values())
                .allSatisfy(issue -> assertThat(issue)
                        .containsEntry("labelIds", List.copyOf(linear.labels().keySet()))
                        .containsEntry("assigneeId", "user-ann")
                        .containsEntry("dueDate", "2026-11-21"));
    }

    @Test
    void theStateIsReadBack() {
        String identifier = open("inc-1/ticket").reference();
        assertThat(tickets.isDone(identifier)).isFalse();
        linear.state(identifier, "completed");
        assertThat(tickets.isDone(identifier)).isTrue();
        assertThat(tickets.isDone("OPS-404")).isFalse();
    }

    @Test
    void aQuotaThatIsUsedUpIsWaitedFor() {
        vendor.next(says(
                400,
                "{\"errors\":[{\"message\":\"Rate limit exceeded\",\"extensions\":{\"code\":\"RATELIMITED\"}}]}",
                "Retry-After: 30"));

        ApplicationFailure failure = catchThrowableOfType(ApplicationFailure.class, this::call);
        assertThat(failure.isNonRetryable()).isFalse();
        assertThat(failure.getNextRetryDelay()).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void aRefusalSaysWhatLinearSaid() {
        ApplicationFailure failure = catchThrowableOfType(
                ApplicationFailure.class, () -> tickets("elsewhere").open(item("a1")));

        assertThat(failure.isNonRetryable()).isTrue();
        assertThat(failure).hasMessageContaining("Entity not found: Team");
    }

    @Test
    void aKeyAlwaysHasTheSameId() {
        assertThat(LinearTickets.id("k")).isEqualTo(LinearTickets.id("k")).isNotEqualTo(LinearTickets.id("l"));
        assertThat(LinearTickets.id("k").version()).isEqualTo(4);
        assertThat(LinearTickets.id("k").variant()).isEqualTo(2);
    }

    private static Post item(String id) {
        return new Post(
                "inc-1/action-item/" + id + "/ann",
                Samples.incident("inc-1"),
                "action-items",
                "",
                "action-item",
                new Announcement("limit the pool " + id, "Owner: ann"),
                List.of("post-mortem"),
                new Assignment("ann", Samples.NOW));
    }
}
