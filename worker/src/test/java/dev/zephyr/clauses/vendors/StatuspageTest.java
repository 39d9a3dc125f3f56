package dev.zephyr.clauses.vendors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zephyr.clauses.Play;
import dev.zephyr.clauses.Preset;
import dev.zephyr.command.Acknowledge;
import dev.zephyr.command.Resolve;
import dev.zephyr.integration.contract.VendorDouble;
import dev.zephyr.integration.statuspage.StatuspagePage;
import dev.zephyr.integration.statuspage.StatuspageVendor;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An incident under the preset {@code response-plan}, whose public page is at Statuspage. */
class StatuspageTest extends Play {

    private final StatuspageVendor statuspage = new StatuspageVendor();
    private final VendorServer vendor = new VendorServer(statuspage);

    StatuspageTest() {
        super(Preset.RESPONSE_PLAN);
        Map<String, List<String>> settings =
                Map.of("page", List.of(StatuspageVendor.PAGE), "checkout.components", List.of("cmp1"));
        world.ports().publishAt(new StatuspagePage(vendor.told(StatuspageVendor.TOKEN, settings), vendor.http()));
    }

    @AfterEach
    void leave() {
        vendor.close();
    }

    @Test
    @Tag("P-32")
    void anIncidentThatCustomersNoticeHasOneEntryThatIsKeptUpAndResolved() {
        open("P1", "customer-impact");
        at(1);
        settled();
        assertThat(statuspage.entries()).hasSize(1);
        assertThat(statuspage.components()).containsEntry("cmp1", "partial_outage");
        String person = rung().get(0);
        by(person, new Acknowledge());
        // Apart from every clock: the in-memory server fails what cancels one in the moment that it is due (decision
        // 3).
        at(40);
        settled();
        assertThat(updates()).hasSizeGreaterThan(1);
        by(person, new Resolve("rolled back", "seen by eye"));
        settled();

        assertThat(statuspage.entries()).hasSize(1);
        assertThat(statuspage.entries().get(0).path("status").asText()).isEqualTo("resolved");
        assertThat(statuspage.components()).containsEntry("cmp1", "operational");
        assertThat(statuspage.mails()).hasSameSizeAs(updates());
    }

    @Test
    @Tag("P-32")
    void lostAnswersMakeNeitherASecondEntryNorASecondMail() {
        vendor.server().next(VendorDouble.acceptsThenResets());
        vendor.server().next(VendorDouble.acceptsThenSays(502, ""));
        vendor.server().only(request -> !request.method().equals("GET"));
        open("P1", "customer-impact");
        at(2);
        settled();

        assertThat(statuspage.entries()).hasSize(1);
        assertThat(statuspage.mails()).hasSameSizeAs(updates()).doesNotHaveDuplicates();
    }

    private List<String> updates() {
        return statuspage.entries().get(0).path("incident_updates").findValuesAsText("body");
    }
}
