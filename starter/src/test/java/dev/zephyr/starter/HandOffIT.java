package dev.zephyr.starter;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.zephyr.starter.hooks.Payloads;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** On a real server, with minutes as seconds: somebody takes over while an incident is open. */
@RequiresTool("temporal")
@Timeout(120)
class HandOffIT {

    /** In nobody's rotation of the team, so that nothing but the override names them. */
    private static final String STAND_IN = "heidi";

    /** By whose turns the preset calls. */
    private static final String SCHEDULE = "platform";

    private final Path folder =
            Path.of("target", "acceptance", UUID.randomUUID().toString()).toAbsolutePath();
    private ExampleFolder catalogue;
    private Receiver receiver;
    private ProductProcess product;
    private Caller caller;

    @BeforeEach
    void everythingRuns() throws Exception {
        receiver = new Receiver();
        catalogue = FastCatalogue.in(folder.resolve("data/catalogue"), receiver.port());
        receiver.trust(catalogue.secret("webhook"));
        product = ProductProcess.in(folder);
        product.awaitReady();
        caller = new Caller(product.port());
    }

    @AfterEach
    void everythingEnds() throws Exception {
        product.end();
        receiver.end();
    }

    @Test
    void aHandOffDuringAnOpenIncidentPagesTheIncomingPersonAtTheNextStep() throws Exception {
        byte[] alert = Payloads.bytes("alertmanager-0.28-captured-firing");
        assertThat(caller.hook("/hooks/alertmanager/example", catalogue.secret("route-example"), alert)
                        .status())
                .isEqualTo(202);
        Caller.until(this::rung, people -> !people.isEmpty());
        assertThat(rung()).doesNotContain(STAND_IN);

        Instant handOff = Instant.now().plusMillis(500);
        Caller.Answer made = caller.post("alice", "/api/v1/schedules/" + SCHEDULE + "/commands", """
                {"do":"override","with":"%s","from":"%s","until":"%s"}
                """.formatted(
                        STAND_IN, handOff, handOff.plus(Duration.ofHours(1))));
        assertThat(made.status()).as(made.text()).isEqualTo(200);

        List<Receiver.Arrival> pages = Caller.until(
                receiver::pages, all -> all.stream().anyMatch(it -> it.person().equals(STAND_IN)));
        assertThat(pages)
                .filteredOn(it -> it.person().equals(STAND_IN))
                .first()
                .satisfies(it -> assertThat(it.id()).contains("/unanswered/1/next/"));

        product.kill();
        product.startAgain();
        assertThat(onCall()).containsExactly(STAND_IN);
    }

    private List<String> onCall() {
        JsonNode all = new Caller(product.port()).get("/api/v1/schedules").json();
        return StreamSupport.stream(all.spliterator(), false)
                .filter(it -> it.path("id").asText().equals(SCHEDULE))
                .map(it -> it.at("/now/0").asText())
                .toList();
    }

    private List<String> rung() {
        return receiver.pages().stream()
                .map(Receiver.Arrival::person)
                .distinct()
                .toList();
    }
}
