package dev.zephyr.clauses.responseprocess;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zephyr.command.Acknowledge;
import dev.zephyr.command.ChangeSeverity;
import dev.zephyr.command.PostUpdate;
import dev.zephyr.timeline.EntryKind;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnnouncementTest extends ProcessPlay {

    @Test
    @Tag("R-02")
    void atDetectionThereIsATicketAndOneLineAndTheAnnouncementFollowsSeverityAndChannel() {
        open("unknown");
        assertThat(posts("ticket")).containsExactly("ticket");
        assertThat(entries(EntryKind.TICKET_OPENED)).hasSize(1);
        assertThat(posts("incidents")).containsExactly("detected");
        assertThat(text("incidents", "detected")).doesNotContain("\n").contains("Checkout p99 elevated (unknown)");
        by(IC, new Acknowledge());
        by(IC, new ChangeSeverity("P1", ""));
        assertThat(posts("incidents")).containsExactly("detected", "announcement");
    }

    @ParameterizedTest
    @Tag("R-04")
    @ValueSource(strings = {"P0", "P1", "P2"})
    void aRoomIsNamedByDateAndShortDescription(String severity) {
        open(severity);
        String day = world.incident().opened().toString().substring(0, 10);
        assertThat(post("incident", "room").place()).isEqualTo("incident-" + day + "-checkout-p99-elevated");
    }

    @Test
    @Tag("R-04")
    void aP3HasNoRoom() {
        open("P3");
        at(60);
        assertThat(posts("incident")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"P0", "P1", "P2"})
    void theAnnouncementNamesSeverityImpactChannelAndCommander(String severity) {
        open(severity);
        assertThat(post("incidents", "announcement").announcement().title())
                .isEqualTo("Incident declared: Checkout p99 elevated");
        assertThat(text("incidents", "announcement"))
                .startsWith("@here " + severity)
                .contains("Impact: ")
                .contains("Customers affected: ")
                .contains("Channel: ")
                .contains("Incident commander: ");
    }

    @Test
    void aP3IsNotAnnounced() {
        open("P3");
        at(60);
        assertThat(posts("incidents")).containsExactly("detected");
    }

    @Test
    @Tag("R-07")
    void anUpdateIsAskedForAtFifteenMinutesAndLateAtThirtyAgainAndAgain() {
        answered("P1");
        before(15);
        assertThat(told("update-reminder")).isEmpty();
        at(16);
        assertThat(told("update-reminder")).containsExactly(COMMS);
        before(30);
        assertThat(told("update-late")).isEmpty();
        at(31);
        assertThat(told("update-late")).containsExactlyInAnyOrder(COMMS, IC);
        assertThat(attention()).contains("the update in the channel is late");
        at(46);
        assertThat(told("update-reminder")).hasSize(2);
    }

    @Test
    @Tag("R-07")
    void anUpdateSaysTimeStatusImpactActionAndEtaAndStartsTheHalfHourAnew() {
        answered("P0");
        at(10);
        by(
                COMMS,
                new PostUpdate(Map.of("status", "mitigating", "impact", "no logins", "action", "rolling back"), null));
        Instant said = world.now();
        assertThat(post("incident", "update").announcement().title()).isEqualTo("Update " + spell(said));
        assertThat(text("incident", "update"))
                .isEqualTo("Status: mitigating\nImpact: no logins\nAction: rolling back\nETA: unknown");
        at(39);
        assertThat(told("update-late")).isEmpty();
        at(41);
        assertThat(told("update-late")).isNotEmpty();
    }
}
