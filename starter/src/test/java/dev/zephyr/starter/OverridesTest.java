package dev.zephyr.starter;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/** What people change in the schedules of a running server, and who is on call afterwards. */
@SpringBootTest(
        classes = {ZephyrApplication.class, TrialSetup.class},
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "spring.application.name=overrides")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OverridesTest {

    private static final String COMMANDS = "/api/v1/schedules/platform/commands";

    @Value("${local.server.port}")
    private int port;

    private Caller caller;

    @BeforeEach
    void aCaller() {
        caller = new Caller(port);
    }

    @Test
    @Order(1)
    void anOverrideCountsAtOnceAndIsTakenBackAtOnce() {
        Instant now = Instant.now();
        List<String> before = onCall(now);
        Caller.Answer made = command("""
                {"commandId":"override-1","do":"override","with":"frank","from":"%s","until":"%s"}
                """.formatted(now, now.plus(2, ChronoUnit.HOURS)));

        assertThat(made.status()).as(made.text()).isEqualTo(200);
        assertThat(made.text()).contains("frank stands in for whoever is on call");
        Instant soon = now.plus(1, ChronoUnit.HOURS);
        assertThat(onCall(soon)).containsExactly("frank");
        assertThat(onCall(now.minus(1, ChronoUnit.HOURS))).isEqualTo(before);
        assertThat(book().at("/overrides/0/by").asText()).isEqualTo("alice");

        assertThat(command("{\"do\":\"withdraw\",\"id\":\"override-1\"}").status())
                .isEqualTo(200);
        assertThat(onCall(soon)).isEqualTo(before);
    }

    @Test
    @Order(2)
    void theSameCommandAgainIsAnsweredAgainAndNotDoneTwice() {
        Instant now = Instant.now();
        String body = """
                {"commandId":"override-2","do":"override","add":"erin","from":"%s","until":"%s"}
                """.formatted(now, now.plus(1, ChronoUnit.HOURS));
        assertThat(command(body).text()).isEqualTo(command(body).text());
        assertThat(book().path("overrides")).hasSize(2);
    }

    @Test
    @Order(3)
    void twoPeopleSwapTheirNextShifts() {
        Caller.Answer swapped =
                command("{\"do\":\"swap\",\"person\":\"bob\",\"with\":\"dave\",\"commandId\":\"swap-bob\"}");

        assertThat(swapped.status()).as(swapped.text()).isEqualTo(200);
        assertThat(swapped.text()).contains("dave stands in for bob", "bob stands in for dave");
        assertThat(book().path("overrides")).hasSize(4);
    }

    @Test
    @Order(4)
    void whoComesSaysThatTheyAreReady() {
        Caller.until(this::book, book -> !book.path("shifts").isEmpty());
        String person = StreamSupport.stream(book().path("shifts").spliterator(), false)
                .filter(shift -> Instant.parse(shift.path("start").asText()).isAfter(Instant.now()))
                .findFirst()
                .orElseThrow()
                .path("person")
                .asText();
        Caller.Answer ready = command("{\"do\":\"ready\",\"person\":\"" + person + "\"}");

        assertThat(ready.text()).contains(person + " is ready for the shift from");
        assertThat(book().path("readiness"))
                .anySatisfy(it -> assertThat(it.path("ready").asBoolean()).isTrue());
    }

    @Test
    @Order(5)
    void whatCanNotBeDoneIsSaidAllAtOnce() {
        Caller.Answer refused = command(
                "{\"do\":\"override\",\"with\":\"nobody\",\"add\":\"erin\",\"until\":\"tomorrow\",\"colour\":1}");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("colour", "from", "until", "tomorrow", "one of with");
        Instant past = Instant.now().minus(2, ChronoUnit.HOURS);
        Caller.Answer over = command("{\"do\":\"override\",\"with\":\"erin\",\"from\":\"%s\",\"until\":\"%s\"}"
                .formatted(past, past.plus(1, ChronoUnit.HOURS)));
        assertThat(over.status()).isEqualTo(422);
        assertThat(over.text()).contains("the past does not change");
        assertThat(caller.post("alice", "/api/v1/schedules/night/commands", "{}")
                        .text())
                .contains("platform, checkout");
        assertThat(command("{\"do\":\"swap\",\"person\":\"judy\",\"with\":\"bob\"}")
                        .text())
                .contains("judy has no shift to come on platform");
    }

    private Caller.Answer command(String body) {
        return caller.post("alice", COMMANDS, body);
    }

    private JsonNode book() {
        return caller.get("/api/v1/schedules/platform/book").json();
    }

    private List<String> onCall(Instant at) {
        JsonNode now = caller.get("/api/v1/schedules?at=" + at.truncatedTo(ChronoUnit.SECONDS))
                .json()
                .get(0)
                .path("now");
        return List.of(now.get(0).asText());
    }
}
