package dev.zephyr.integration.statuspage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zephyr.communication.Announcement;
import dev.zephyr.integration.contract.Samples;
import dev.zephyr.integration.contract.StatusPageContract;
import dev.zephyr.integration.contract.VendorContract;
import dev.zephyr.integration.contract.VendorDouble;
import dev.zephyr.integration.contract.VendorTold;
import dev.zephyr.integration.http.Http;
import dev.zephyr.integration.http.Limits;
import dev.zephyr.port.FailureTypes;
import dev.zephyr.port.IncidentBrief;
import dev.zephyr.port.Post;
import dev.zephyr.port.StatusPage;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StatuspagePageTest extends StatusPageContract implements VendorContract {

    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Limits QUICK = new Limits(SECOND, SECOND, 8, Duration.ofMinutes(1));

    private final StatuspageVendor statuspage = new StatuspageVendor();
    private VendorDouble vendor;
    private Http http;
    private StatusPage page;

    @BeforeEach
    void start() throws IOException {
        vendor = new VendorDouble(statuspage);
        // Java's client repeats a look whose connection broke by itself.
        vendor.only(request -> !request.method().equals("GET"));
        http = new Http("statuspage", QUICK, Clock.systemUTC());
        Map<String, List<String>> settings = Map.of(
                "url", List.of(vendor.url()),
                "page", List.of(StatuspageVendor.PAGE),
                "checkout.components", List.of("cmp1"));
        page = new StatuspagePage(new VendorTold(settings, StatuspageVendor.TOKEN), http);
    }

    @AfterEach
    void stop() {
        http.close();
        vendor.close();
    }

    @Override
    protected StatusPage page() {
        return page;
    }

    @Override
    protected String shown() {
        return statuspage.entries().toString();
    }

    @Override
    public VendorDouble vendor() {
        return vendor;
    }

    @Override
    public void call() {
        page.publish(Samples.post("inc-1/status/1", Samples.incident("inc-1"), "page"));
    }

    @Override
    public int made() {
        return statuspage.entries().size();
    }

    @Override
    public String finalType() {
        return FailureTypes.REFUSED;
    }

    @Test
    void subscribersAreMailedOncePerUpdateWhateverHasToBeRepeated() {
        vendor.next(VendorDouble.acceptsThenResets());
        try {
            call();
        } catch (RuntimeException lost) {
            // As the workflow does, it is tried again.
        }
        call();
        call();

        assertThat(statuspage.entries()).hasSize(1);
        assertThat(statuspage.mails()).hasSize(1);
    }

    @Test
    void theMessageSaysTheStatusElseThePhaseDoesAndTheComponentFollows() {
        page.publish(said("k1", "response", "We look into it"));
        assertThat(status()).isEqualTo("identified");
        assertThat(statuspage.components()).containsEntry("cmp1", "partial_outage");
        page.publish(said("k2", "response", "Status: monitoring\nIt looks better"));
        assertThat(status()).isEqualTo("monitoring");
        page.publish(said("k3", "resolution", "It works again"));
        assertThat(status()).isEqualTo("resolved");
        assertThat(statuspage.components()).containsEntry("cmp1", "operational");
        page.publish(said("k4", "response", "It came back"));
        assertThat(status()).isEqualTo("identified");
    }

    private String status() {
        return statuspage.entries().get(0).path("status").asText();
    }

    private static Post said(String key, String phase, String text) {
        IncidentBrief incident =
                new IncidentBrief("inc-1", "Checkout is down", "SEV1", "checkout", phase, Samples.NOW, false, false);
        return new Post(key, incident, "status-page", "page", "update", new Announcement("Checkout", text));
    }
}
