package dev.zephyr.starter;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * What opening an incident under the preset {@code zephyr} does in the tools of a team: the built product, a real Temporal
 * server, and a double for each vendor.
 */
@RequiresTool("temporal")
@Timeout(240)
class OpeningIT {

    private static final Duration OPENED_IN = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofSeconds(150);
    /** The time is judged on a machine that others leave alone: tasks for each processor before it. */
    private static final double LOADED = 2;

    private final Path folder =
            Path.of("target", "acceptance", UUID.randomUUID().toString()).toAbsolutePath();
    private Vendors vendors;
    private ProductProcess product;
    private Caller caller;

    @BeforeEach
    void everythingRuns() throws Exception {
        vendors = new Vendors();
        vendors.enter(ExampleFolder.in(folder.resolve("data/catalogue")));
        product = ProductProcess.in(folder);
        product.awaitReady();
        caller = new Caller(product.port());
    }

    @AfterEach
    void everythingEnds() throws Exception {
        product.end();
        vendors.close();
    }

    @Test
    void onePlaceEachWithinSeconds() throws Exception {
        String warmUp = open("search", "SEV-3", "warms the product up");
        Caller.until(
                vendors::seen, seen -> seen.pinned().size() == 2 && seen.pages().size() == 1, PATIENCE);
        settled(warmUp);
        Vendors.Seen before = vendors.seen();
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();

        Instant began = Instant.now();
        String id = open("checkout", "SEV-2", "Checkout p99 elevated");
        Caller.until(vendors::seen, seen -> isComplete(seen, before), PATIENCE);
        Duration took = Duration.between(began, Instant.now());

        settled(id);
        assertThat(isComplete(vendors.seen(), before))
                .as(vendors.seen().toString())
                .isTrue();
        Files.writeString(
                folder.resolve("opening.txt"),
                "all places in " + took.toMillis() + " ms, load average before " + load + "\n");
        if (load < LOADED * Runtime.getRuntime().availableProcessors()) {
            assertThat(took).isLessThan(OPENED_IN);
        }
    }

    @Test
    void oneEachThoughEveryCallFailsTwiceAfterItWasTaken() {
        vendors.failEachFirst(2);
        Vendors.Seen nothing = vendors.seen();
        String id = open("checkout", "SEV-2", "Checkout p99 elevated");
        Caller.until(vendors::seen, seen -> isComplete(seen, nothing), PATIENCE);
        settled(id);

        Vendors.Seen seen = vendors.seen();
        assertThat(isComplete(seen, nothing)).as(seen.toString()).isTrue();
        assertThat(seen.bookmarks()).hasSize(3).doesNotHaveDuplicates();
        assertThat(seen.mails()).isEqualTo(1);
        assertThat(seen.pages()).doesNotHaveDuplicates();
    }

    /** A channel with its card, the runbook pinned beside it, three links, a status entry, a ticket, a page for each called. */
    private static boolean isComplete(Vendors.Seen seen, Vendors.Seen before) {
        return seen.rooms().size() == before.rooms().size() + 1
                && seen.pinned().size() == before.pinned().size() + 2
                && seen.bookmarks().size() == before.bookmarks().size() + 3
                && seen.entries() == before.entries() + 1
                && seen.tickets() == before.tickets() + 1
                && seen.pages().size() == before.pages().size() + 2;
    }

    private String open(String service, String severity, String summary) {
        Caller.Answer opened = caller.post("alice", "/api/v1/incidents", """
                {"summary":"%s","service":"%s","severity":"%s"}
                """.formatted(summary, service, severity));
        assertThat(opened.status()).as(opened.text()).isLessThan(300);
        return opened.json().path("id").asText();
    }

    /** Nothing is under way any more, and nothing failed for good. */
    private void settled(String id) {
        Caller.until(
                () -> caller.get("/api/v1/incidents/" + id).json(),
                view -> view.path("inFlight").isEmpty(),
                PATIENCE);
        assertThat(caller.get("/api/v1/incidents/" + id).json().at("/incident/undone"))
                .isEmpty();
    }
}
