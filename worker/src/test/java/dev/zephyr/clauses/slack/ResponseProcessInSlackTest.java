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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An incident under the preset {@code response-process}, whose chat is Slack. */
class ResponseProcessInSlackTest extends Play {

    private static final String IC = "oncall-1";

    private final SlackWorkspace workspace = new SlackWorkspace("incidents");

    ResponseProcessInSlackTest() {
        super(Preset.RESPONSE_PROCESS);
        world.ports().connect(workspace.chat());
    }

    @AfterEach
    void leave() {
        workspace.close();
    }

    @ParameterizedTest
    @Tag("R-18")
    @ValueSource(strings = {"P0", "P1", "P2"})
    void theAnnouncementAlertsThosePresent(String severity) {
        open(severity);
        at(1);

        assertThat(said())
                .filteredOn(text -> text.startsWith("<!here> "))
                .singleElement()
                .satisfies(text -> assertThat(text)
                        .contains("Checkout p99 elevated", severity, "Customers affected: ", "Channel: ")
                        .contains("Incident commander: ")
                        .doesNotContain("@here"));
    }

    @Test
    @Tag("R-18")
    void aP3AlertsNobody() {
        open("P3");
        at(60);

        assertThat(said()).isNotEmpty().noneMatch(text -> text.contains("<!"));
    }

    @Test
    @Tag("R-18")
    void theStatusPageSaysWhatIsKnownAndThatMoreFollowsAndAtTheEndThatAllIsNormalWithAnApology() {
        open("P1", "customer-impact");
        by(IC, new Acknowledge());
        by(IC, new PostUpdate(Map.of("status", "mitigating", "impact", "slow checkouts"), null));
        assertThat(text("status-page", "status-investigating"))
                .contains("checkout", "Some customers may notice", "We will say more as we learn it");
        by(IC, new Resolve("restarted", "verified by eye"));
        countFromNow();
        at(31);

        assertThat(text("status-page", "status-resolved"))
                .contains("checkout", "over since", "All systems work as they should", "sorry", "A postmortem will be")
                .contains("published by");
    }

    private List<String> said() {
        return workspace.slack().named("incidents").messages().stream()
                .map((JsonNode message) -> message.path("text").asText())
                .toList();
    }
}
