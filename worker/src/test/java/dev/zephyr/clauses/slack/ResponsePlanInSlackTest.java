package dev.zephyr.clauses.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.zephyr.clauses.Play;
import dev.zephyr.clauses.Preset;
import dev.zephyr.command.Acknowledge;
import dev.zephyr.command.PostUpdate;
import dev.zephyr.command.Resolve;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An incident under the preset {@code response-plan}, whose chat is Slack. */
class ResponsePlanInSlackTest extends Play {

    private final SlackWorkspace workspace = new SlackWorkspace("incidents", "support");

    ResponsePlanInSlackTest() {
        super(Preset.RESPONSE_PLAN);
        world.ports()
                .connect(workspace.chat((channel, service) -> channel.equals("incidents") && service.equals("checkout")
                        ? List.of("bob", "carol")
                        : List.of()));
    }

    @AfterEach
    void leave() {
        workspace.close();
    }

    @Test
    @Tag("P-31")
    void whatHappensIsInTheChannelWhenItHappens() {
        open("P1");
        at(1);
        assertThat(said()).last().asString().contains("Checkout p99 elevated");
        String person = rung().get(0);
        by(person, new Acknowledge());
        at(2);
        assertThat(said()).anyMatch(text -> text.contains(person));
        int before = said().size();
        by(person, new PostUpdate(Map.of("actions", "rolled back 1.42", "eta", "20 minutes"), null));
        at(3);
        assertThat(said()).hasSizeGreaterThan(before).last().asString().contains("20 minutes");
        int updated = said().size();
        by(person, new Resolve("rolled back", "seen by eye"));
        at(4);
        assertThat(said()).hasSizeGreaterThan(updated);

        assertThat(workspace.slack().violations()).isEmpty();
        assertThat(world.incident().attention()).noneMatch(reason -> reason.contains("could not be done"));
    }

    @Test
    @Tag("P-09")
    void everybodyOfTheTeamIsInTheSharedChannelAndReadsUpdatesAndEventsAsTheyHappen() {
        open("P1");
        at(1);
        String person = rung().get(0);
        by(person, new Acknowledge());
        by(person, new PostUpdate(Map.of("actions", "rolled back 1.42", "eta", "20 minutes"), null));
        settled();

        assertThat(workspace.slack().named("incidents").members()).contains("UBOB", "UCAROL");
        assertThat(workspace.slack().named("support").members()).doesNotContain("UBOB", "UCAROL");
        assertThat(said())
                .anyMatch(text -> text.contains("Checkout p99 elevated"))
                .anyMatch(text -> text.contains(person))
                .anyMatch(text -> text.contains("20 minutes"));
        assertThat(workspace.slack().violations()).isEmpty();
    }

    private List<String> said() {
        return workspace.slack().named("incidents").messages().stream()
                .map((JsonNode message) -> message.path("text").asText())
                .toList();
    }
}
