package dev.zephyr.clauses.vendors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zephyr.clauses.Play;
import dev.zephyr.clauses.Preset;
import dev.zephyr.integration.Address;
import dev.zephyr.integration.Secret;
import dev.zephyr.integration.pagerduty.PagerDutyPager;
import dev.zephyr.integration.pagerduty.PagerDutyVendor;
import dev.zephyr.integration.statuspage.StatuspagePage;
import dev.zephyr.integration.statuspage.StatuspageVendor;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The preset {@code response-process} names its tools, and each of them works together with the others. */
class ToolsTest extends Play {

    private final PagerDutyVendor pagerDuty = new PagerDutyVendor();
    private final StatuspageVendor statuspage = new StatuspageVendor();
    private final VendorServer pages = new VendorServer(pagerDuty);
    private final VendorServer status = new VendorServer(statuspage);

    ToolsTest() {
        super(Preset.RESPONSE_PROCESS);
        Address anybody = new Address("PANY", List.of(new Secret(PagerDutyVendor.ROUTING_KEY)));
        world.ports()
                .ringBy(new PagerDutyPager(
                        pages.told(PagerDutyVendor.TOKEN, Map.of()),
                        (person, method) -> Optional.of(anybody),
                        pages.http()));
        world.ports()
                .publishAt(new StatuspagePage(
                        status.told(StatuspageVendor.TOKEN, Map.of("page", List.of(StatuspageVendor.PAGE))),
                        status.http()));
    }

    @AfterEach
    void leave() {
        pages.close();
        status.close();
    }

    @Test
    @Tag("R-36")
    void pagesGoByPagerDutyAndThePublicReadsStatuspage() {
        assertThat(Preset.RESPONSE_PROCESS.settings().get("paging").value()).contains("pagerduty");
        assertThat(Preset.RESPONSE_PROCESS.settings().get("status-page").value())
                .contains("statuspage");
        open("P0", "customer-impact");
        at(20);
        settled();

        assertThat(pagerDuty.paged()).isNotEmpty();
        assertThat(statuspage.entries()).hasSize(1);
    }
}
