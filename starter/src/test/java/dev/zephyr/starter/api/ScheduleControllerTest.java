package dev.zephyr.starter.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.zephyr.catalogue.directory.CatalogueStore;
import dev.zephyr.catalogue.directory.ExampleCatalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.http.ResponseEntity;

/** The example's schedules on Wednesday of Alice's week. */
class ScheduleControllerTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-07T12:00:00Z"), ZoneOffset.UTC);

    @TempDir
    private Path folder;

    private ScheduleController controller;

    @BeforeEach
    void openTheExample() throws IOException {
        ExampleCatalogue.copyTo(folder);
        Path schedules = folder.resolve("schedules.yaml");
        String text = Files.readString(schedules);
        Files.writeString(
                schedules,
                text.replace(
                        "participants: [grace]", "participants: [grace]\n    restrictions: [{ days: [mon-fri] }]"));
        controller = new ScheduleController(CatalogueStore.open(folder, CLOCK), CLOCK);
    }

    @Test
    void saysWhoIsOnCallAndWhoFromWhenOn() throws IOException {
        JsonNode platform = json(controller.now(null)).get(0);

        assertThat(platform.path("id").asText()).isEqualTo("platform");
        assertThat(platform.path("version").asText()).hasSize(12);
        assertThat(platform.at("/now/0").asText()).isEqualTo("alice");
        assertThat(platform.path("handoff").asText()).isEqualTo("2026-01-12T08:00:00Z");
        assertThat(platform.at("/then/0").asText()).isEqualTo("bob");
        assertThat(json(controller.now("2026-01-12T09:00:00+01:00"))
                        .at("/0/now/0")
                        .asText())
                .isEqualTo("bob");
    }

    @Test
    void laysARangeOut() throws IOException {
        JsonNode coverage = json(controller.range("platform", null, 7)).path("coverage");

        assertThat(coverage).hasSize(2);
        assertThat(coverage.at("/0/start").asText()).isEqualTo("2026-01-07T12:00:00Z");
        assertThat(coverage.at("/1/people/0").asText()).isEqualTo("bob");
        assertThat(coverage.at("/1/end").asText()).isEqualTo("2026-01-14T12:00:00Z");
    }

    @Test
    void listsTheGapsOfThoseThatHaveAny() throws IOException {
        JsonNode gaps = json(controller.gaps(7));

        assertThat(gaps).hasSize(1);
        assertThat(gaps.at("/0/id").asText()).isEqualTo("founder");
        assertThat(gaps.at("/0/hours").asInt()).isEqualTo(48);
    }

    @Test
    void saysWhatItCanNotAnswer() {
        assertThatThrownBy(() -> controller.range("night", null, 7)).hasMessageContaining("platform, checkout");
        assertThatThrownBy(() -> controller.range("platform", null, 5000)).hasMessageContaining("1 to 400");
        assertThatThrownBy(() -> controller.now("noon")).hasMessageContaining("\"noon\"");
    }

    private static JsonNode json(ResponseEntity<String> answer) throws IOException {
        return new ObjectMapper().readTree(answer.getBody());
    }

    @Test
    void givesShiftsAsACalendarByScheduleAndByPerson() {
        CalendarController calendars = new CalendarController(CatalogueStore.open(folder, CLOCK), CLOCK);

        assertThat(calendars.schedule("platform").getBody())
                .contains("BEGIN:VCALENDAR", "SUMMARY:alice on call: Platform", "SUMMARY:bob on call: Platform");
        assertThat(calendars.person("bob").getBody())
                .contains("SUMMARY:bob on call: Checkout and payments")
                .doesNotContain("alice");
        assertThatThrownBy(() -> calendars.person("mallory")).hasMessageContaining("people.yaml");
    }
}
