package dev.zephyr.clauses.vendors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zephyr.catalogue.directory.CatalogueDirectory;
import dev.zephyr.catalogue.directory.CatalogueStore;
import dev.zephyr.catalogue.directory.ExampleCatalogue;
import dev.zephyr.clauses.Play;
import dev.zephyr.clauses.Preset;
import dev.zephyr.command.Acknowledge;
import dev.zephyr.command.Resolve;
import dev.zephyr.integration.Address;
import dev.zephyr.integration.Secret;
import dev.zephyr.integration.pagerduty.PagerDutyOnCall;
import dev.zephyr.integration.pagerduty.PagerDutyPager;
import dev.zephyr.integration.pagerduty.PagerDutyVendor;
import dev.zephyr.oncall.Responder;
import dev.zephyr.oncall.Target;
import dev.zephyr.port.LookUp;
import dev.zephyr.worker.RotationRefresh;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The preset {@code response-plan}, whose rotation is kept and whose pages are rung by PagerDuty. */
class PagerDutyTest extends Play {

    private final PagerDutyVendor pagerDuty = new PagerDutyVendor();
    private final VendorServer vendor = new VendorServer(pagerDuty);

    @TempDir
    private Path folder;

    PagerDutyTest() {
        super(Preset.RESPONSE_PLAN);
        Address anybody = new Address("PANY", List.of(new Secret(PagerDutyVendor.ROUTING_KEY)));
        world.ports()
                .ringBy(new PagerDutyPager(
                        vendor.told(PagerDutyVendor.TOKEN, Map.of()),
                        (person, method) -> Optional.of(anybody),
                        vendor.http()));
    }

    @AfterEach
    void leave() {
        vendor.close();
    }

    @Test
    @Tag("P-15")
    void pagesAreSentByPagerDutyAcknowledgedThereAndResolvedWithTheIncident() {
        open("P1");
        at(1);
        settled();
        assertThat(pagerDuty.paged()).isNotEmpty();
        assertThat(pagerDuty.open()).containsKey(world.keys().get(0));
        String person = rung().get(0);
        by(person, new Acknowledge());
        settled();
        by(person, new Resolve("rolled back", "seen by eye"));
        settled();

        assertThat(pagerDuty.open()).isEmpty();
        assertThat(pagerDuty.paged())
                .extracting(alert -> alert.path("dedup_key").asText())
                .doesNotHaveDuplicates();
    }

    @Test
    @Tag("P-15")
    void theRotationIsReadFromPagerDutyAndTheLastReadingCountsWhileItIsAway() throws IOException {
        CatalogueStore store = catalogue();
        Instant now = Instant.now();
        pagerDuty.schedule(
                "PSCHED",
                new PagerDutyOnCall.Turn("PHEIDI", now.minus(Duration.ofDays(2)), now.plus(Duration.ofDays(1))),
                new PagerDutyOnCall.Turn("PFRANK", now.plus(Duration.ofDays(1)), now.plus(Duration.ofDays(9))));
        Map<String, List<String>> settings = Map.of("schedules", List.of("platform=PSCHED"));
        RotationRefresh rotations = new RotationRefresh(
                store,
                vendor.told(PagerDutyVendor.TOKEN, settings),
                new PagerDutyOnCall(vendor.told(PagerDutyVendor.TOKEN, settings), vendor.http()),
                Clock.systemUTC());
        rotations.look();

        assertThat(onCall(store, now)).containsExactly("heidi");
        assertThat(onCall(store, now.plus(Duration.ofDays(2)))).containsExactly("frank");
        vendor.close();
        rotations.look();
        assertThat(onCall(store, now)).containsExactly("heidi");
    }

    private CatalogueStore catalogue() throws IOException {
        ExampleCatalogue.copyTo(folder);
        Path people = folder.resolve("people.yaml");
        Files.writeString(
                people,
                Files.readString(people)
                        .replace("  - id: heidi\n", "  - id: heidi\n    accounts: { pagerduty: PHEIDI }\n")
                        .replace("  - id: frank\n", "  - id: frank\n    accounts: { pagerduty: PFRANK }\n"));
        return CatalogueStore.open(folder, Clock.systemUTC());
    }

    private static List<String> onCall(CatalogueStore store, Instant at) {
        LookUp lookUp = new LookUp("api", "platform", List.of(Target.parse("oncall")), List.of(), at);
        return new CatalogueDirectory(store, Clock.systemUTC())
                .find(lookUp).responders().stream().map(Responder::id).toList();
    }
}
