package dev.zephyr.clauses.responseprocess;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zephyr.alert.AlertFact;
import dev.zephyr.command.Acknowledge;
import dev.zephyr.command.PostUpdate;
import dev.zephyr.port.Post;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecurityTest extends ProcessPlay {

    @Test
    @Tag("R-14")
    void theSecurityTeamIsRungItsAddressWrittenToAndTheCisoTold() {
        open("P1", "security");
        assertThat(rung()).containsExactlyInAnyOrder("oncall-1", "security-1");
        assertThat(posts("security-team")).containsExactly("security-notice");
        assertThat(post("security-team", "security-notice").place()).isEqualTo("security@example.com");
        assertThat(told("security-notice")).containsExactly("heidi");
    }

    @Test
    @Tag("R-14")
    void theCisoIsRungWhenNobodyHasAnsweredForFiveMinutes() {
        open("P2", "security");
        before(5);
        assertThat(rung()).doesNotContain("heidi");
        at(5);
        assertThat(rung()).contains("heidi");
    }

    @Test
    @Tag("R-14")
    void theOpenAnnouncementAndTheTicketCarryTitleAndSeverityOnly() {
        open("P1", "security");
        Post announcement = post("incidents", "announcement-restricted");
        assertThat(announcement.announcement().title()).isEqualTo("Incident declared: Checkout p99 elevated");
        assertThat(announcement.announcement().text()).isEqualTo("@here P1. Its details are for those who are on it.");
        assertThat(announcement.incident().restricted()).isTrue();
        assertThat(posts("incidents")).doesNotContain("announcement");
        assertThat(posts("ticket")).containsExactly("ticket-restricted");
    }

    @Test
    @Tag("R-14")
    void theStatusPageOfARestrictedIncidentSaysNoDetail() {
        answered("P1", "security", "customer-impact");
        by(IC, new PostUpdate(Map.of("impact", "stolen cards", "status", "mitigating"), null));
        at(60);
        assertThat(posts("status-page")).containsExactly("status-investigating-restricted");
    }

    @ParameterizedTest
    @Tag("R-14")
    @ValueSource(strings = {"security", "security_breach", "data_exposure", "unauthorised_access", "ddos"})
    void anAlertOfSuchAKindTakesTheSecurityPath(String label) {
        open("P1");
        by("oncall-1", new Acknowledge());
        world.alerts(
                new AlertFact("f2", "Intrusion", "odd traffic", world.now(), null, Map.of(label, "true"), Map.of()));
        assertThat(rung()).contains("security-1");
    }
}
