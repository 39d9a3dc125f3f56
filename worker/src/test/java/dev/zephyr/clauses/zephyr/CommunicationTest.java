package dev.zephyr.clauses.zephyr;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zephyr.command.Assign;
import dev.zephyr.command.PostUpdate;
import dev.zephyr.command.Resolve;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class CommunicationTest extends ZephyrPlay {

    @Test
    @Tag("Z-05")
    void whenNobodyWritesTheSystemRemindsAtTwelveAndPostsTheLineAtFifteenInBothPlaces() {
        answered("SEV-2");
        before(12);
        assertThat(told("update-reminder")).isEmpty();
        at(12);
        assertThat(told("update-reminder")).containsExactly(IC);
        before(15);
        assertThat(posts("incident")).doesNotContain("still-investigating");
        assertThat(posts("status-page")).doesNotContain("still-investigating");
        at(15);
        assertThat(posts("incident")).containsOnlyOnce("still-investigating");
        assertThat(posts("status-page")).containsOnlyOnce("still-investigating");
        assertThat(text("status-page", "still-investigating")).contains("still investigating");
    }

    @Test
    @Tag("Z-05")
    void theLineIsPostedEveryFifteenMinutesAlsoWhenNobodyHasAnswered() {
        open("SEV-2");
        at(60);
        assertThat(posts("incident")).filteredOn("still-investigating"::equals).hasSize(4);
        assertThat(posts("status-page"))
                .filteredOn("still-investigating"::equals)
                .hasSize(4);
    }

    @Test
    @Tag("Z-05")
    void anUpdateGoesToBothPlacesAndTheFifteenMinutesCountFromIt() {
        answered("SEV-1");
        at(10);
        by(IC, new PostUpdate(Map.of("status", "mitigating", "text", "restarting", "impact", "slow checkout"), null));
        assertThat(text("incident", "update")).contains("mitigating").contains("slow checkout");
        assertThat(text("status-page", "update")).contains("mitigating").contains("slow checkout");
        at(24);
        assertThat(posts("incident")).doesNotContain("still-investigating");
        assertThat(posts("status-page")).doesNotContain("still-investigating");
        at(26);
        assertThat(posts("incident")).contains("still-investigating");
        assertThat(posts("status-page")).contains("still-investigating");
    }

    @Test
    @Tag("Z-05")
    void nothingOfASev3IsPublic() {
        answered("SEV-3");
        at(15);
        assertThat(posts("incident")).contains("still-investigating");
        by(IC, new PostUpdate(Map.of("text", "found it"), null));
        by(IC, new Resolve("restarted", ""));
        at(Duration.ofDays(1));
        assertThat(posts("incident")).contains("update", "resolved");
        assertThat(posts("status-page")).isEmpty();
        assertThat(posts("customers")).isEmpty();
    }

    @Test
    @Tag("Z-13")
    void whoHoldsCommunicationsIsRemindedOfUpdateAndStatusPage() {
        answered("SEV-2");
        by(IC, new Assign("comms", COMMS));
        at(14);
        assertThat(told("update-reminder")).containsExactly(COMMS);
        assertThat(told("status-page-reminder")).containsExactly(COMMS);
    }

    @Test
    void theStatusPageIsToldWhenItIsOver() {
        resolved("SEV-2");
        assertThat(posts("status-page")).endsWith("public-resolved");
    }
}
