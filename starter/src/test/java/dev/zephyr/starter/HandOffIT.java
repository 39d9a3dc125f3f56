package dev.zephyr.starter;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.zephyr.starter.hooks.Payloads;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
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

    private FastProduct product;

    @BeforeEach
    void runs() throws Exception {
        product = FastProduct.start();
    }

    @AfterEach
    void ends() throws Exception {
        product.end();
    }

    @Test
    void aHandOffDuringAnOpenIncidentPagesTheIncomingPersonAtTheNextStep() throws Exception {
        assertThat(product.alert(Payloads.bytes("alertmanager-0.28-captured-firing"))
                        .status())
                .isEqualTo(202);
        Caller.until(this::rung, people -> !people.isEmpty());
        assertThat(rung()).doesNotContain(STAND_IN);

        Instant handOff = Instant.now().plusMillis(500);
        Caller.Answer made = product.caller()
                .post("alice", "/api/v1/schedules/" + SCHEDULE + "/commands", """
                {"do":"override","with":"%s","from":"%s","until":"%s"}
                """.formatted(
                                STAND_IN, handOff, handOff.plus(Duration.ofHours(1))));
        assertThat(made.status()).as(made.text()).isEqualTo(200);

        List<Receiver.Arrival> pages = Caller.until(
                product.receiver()::pages,
                all -> all.stream().anyMatch(it -> it.person().equals(STAND_IN)));
        assertThat(pages)
                .filteredOn(it -> it.person().equals(STAND_IN))
                .first()
                .satisfies(it -> assertThat(it.id()).contains("/unanswered/1/next/"));

        product.killAndStartAgain();
        assertThat(onCall()).containsExactly(STAND_IN);
    }

    private List<String> onCall() {
        JsonNode all = product.caller().get("/api/v1/schedules").json();
        return StreamSupport.stream(all.spliterator(), false)
                .filter(it -> it.path("id").asText().equals(SCHEDULE))
                .map(it -> it.at("/now/0").asText())
                .toList();
    }

    private List<String> rung() {
        return product.receiver().pages().stream()
                .map(Receiver.Arrival::person)
                .distinct()
                .toList();
    }
}
