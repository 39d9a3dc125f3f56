package dev.zephyr.clauses.responseprocess;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zephyr.alert.AlertFact;
import dev.zephyr.catalogue.lint.PolicyReader;
import dev.zephyr.catalogue.lint.PolicyReading;
import dev.zephyr.command.Acknowledge;
import dev.zephyr.command.AdvancePostmortem;
import dev.zephyr.command.CheckItem;
import dev.zephyr.command.RaiseFlag;
import dev.zephyr.command.Resolve;
import dev.zephyr.command.SendDraft;
import dev.zephyr.lifecycle.Phase;
import dev.zephyr.policy.PolicyDocument;
import dev.zephyr.postmortem.Stage;
import dev.zephyr.timeline.EntryKind;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResolutionTest extends ProcessPlay {

    private static final AdvancePostmortem DRAFT = new AdvancePostmortem(
            Stage.DRAFTED, Map.of("summary", "A.", "timeline", "B.", "root-cause", "C.", "prevention", "D."), "");

    private static final List<String> REQUIRED = List.of("fixed", "health-normal", "no-alert", "impact-gone");

    @Test
    @Tag("R-10")
    void theOpenItemsOfTheChecklistAreNamedAndTickedItResolves() {
        answered("P1");
        assertThat(refused(IC, new Resolve("restarted", ""))).contains(REQUIRED);
        REQUIRED.forEach(item -> by(IC, new CheckItem(item, true)));
        by(IC, new Resolve("restarted", ""));
        assertThat(world.incident().phase()).isEqualTo(Phase.RESOLUTION);
    }

    @Test
    @Tag("R-10")
    void itIsOverAfterThirtyStableMinutes() {
        resolved("P1");
        before(30);
        assertThat(world.incident().phase()).isEqualTo(Phase.RESOLUTION);
        at(30);
        assertThat(world.incident().phase()).isEqualTo(Phase.POSTMORTEM);
    }

    @Test
    @Tag("R-10")
    void aNewFiringInTheWatchReturnsItToResponse() {
        resolved("P1", "customer-impact");
        before(30);
        world.alerts(world.firing("f2"));
        assertThat(world.incident().phase()).isEqualTo(Phase.RESPONSE);
        assertThat(posts("incident")).contains("reopened");
        assertThat(posts("status-page")).endsWith("status-again");
    }

    @Test
    @Tag("R-10")
    void whileAnAlertFiresTheWatchDoesNotEnd() {
        AlertFact alert = world.firing("f1");
        open(opening("alert", "zephyr", "P1", null), alert);
        by(IC, new Acknowledge());
        REQUIRED.forEach(item -> by(IC, new CheckItem(item, true)));
        assertThat(by(IC, new Resolve("restarted", ""))).contains("1 alert fires since");
        at(hours(5));
        assertThat(world.incident().phase()).isEqualTo(Phase.RESOLUTION);
    }

    @Test
    @Tag("R-11")
    void afterTheWatchTheRoomIsClosedAndEveryoneInvolvedIsThanked() {
        open("P0");
        by(IC, new Acknowledge());
        by(IC, new Resolve("restarted", "verified by eye"));
        countFromNow();
        before(30);
        assertThat(told("thanks")).isEmpty();
        assertThat(posts("incident")).doesNotContain("closed");
        at(30);
        assertThat(text("incident", "closed")).contains("Thank you, ic: oncall-1");
        assertThat(told("thanks")).containsExactlyInAnyOrder("oncall-1", "em-1");
    }

    @ParameterizedTest
    @Tag("R-12")
    @CsvSource({"P0, , true", "P1, , true", "P2, customer-impact, true", "P3, process-gap, true", "P2, legal, false"})
    void aPostmortemIsOwedForSeverityImpactAndGap(String severity, String flag, boolean owed) {
        answered(severity);
        if (flag != null) {
            by(IC, new RaiseFlag(flag, ""));
        }
        by(IC, new Resolve("restarted", "verified by eye"));
        countFromNow();
        at(hours(24));
        assertThat(world.incident().postmortem().isRequired()).isEqualTo(owed);
        assertThat(told("postmortem-due").isEmpty()).isEqualTo(!owed);
    }

    @Test
    @Tag("R-30")
    void draftReviewAndPublicationAreDueAtOneTwoAndThreeDays() {
        resolved("P1", "customer-impact");
        before(hours(20));
        assertThat(told("postmortem-due")).isEmpty();
        before(hours(24));
        forget();
        at(hours(24));
        assertThat(told("postmortem-due")).containsExactly(IC);
        before(hours(44));
        forget();
        at(hours(44));
        assertThat(told("postmortem-due")).contains("lead");
        before(hours(72));
        assertThat(attention()).doesNotContain("the postmortem is not published in time");
        at(hours(72));
        assertThat(attention()).contains("the postmortem is not published in time");
    }

    @Test
    @Tag("R-30")
    void theResolutionAnnouncementPromisesTheTimeOfThePublishKey() {
        resolved("P1", "customer-impact");
        Instant end = world.incident().timeline().last(EntryKind.RESOLVED).orElseThrow();
        at(30);
        assertThat(text("status-page", "status-resolved"))
                .contains("A postmortem will be published by " + spell(end.plus(hours(72))))
                .contains("All systems work as they should")
                .contains("We are sorry")
                .contains("over since");
    }

    @Test
    @Tag("R-31")
    void theDateOfThePostmortemIsAskedForAtClosingAndChased() {
        resolved("P1");
        before(30);
        assertThat(told("postmortem-schedule")).isEmpty();
        at(31);
        assertThat(told("postmortem-schedule")).containsExactly(IC);
        at(60);
        assertThat(told("postmortem-schedule")).containsExactly(IC, IC);
        at(hours(24));
        assertThat(told("postmortem-schedule")).contains("em-1");
        by(IC, date(world.now().plus(hours(20))));
        forget();
        at(hours(72));
        assertThat(told("postmortem-schedule")).isEmpty();
    }

    @Test
    @Tag("R-31")
    void aDateBeyondTheFortyEightHoursIsRefusedWithTheLatestAllowed() {
        resolved("P1");
        Instant latest = entries(EntryKind.RESOLVED).get(0).at().plus(hours(48));
        at(40);
        assertThat(refused(IC, date(latest.plusSeconds(60))))
                .contains("too late for the postmortem")
                .contains(spell(latest) + " at the latest");
        assertThat(refused(IC, new AdvancePostmortem(Stage.SCHEDULED, Map.of(), "some day")))
                .contains(spell(latest) + " at the latest");
        assertThat(entries(EntryKind.POSTMORTEM_SCHEDULED)).isEmpty();
        by(IC, date(latest));
        assertThat(world.incident().known()).containsEntry("postmortem", spell(latest));
    }

    @Test
    void onceTheFortyEightHoursAreOverADateIsBetterThanNoneAndPointedAt() {
        resolved("P1");
        at(hours(49));
        by(IC, date(world.now().plus(hours(5))));
        assertThat(entries(EntryKind.HINT)).anyMatch(hint -> hint.text().contains("later than the policy asks"));
        assertThat(entries(EntryKind.POSTMORTEM_SCHEDULED)).hasSize(1);
    }

    private static AdvancePostmortem date(Instant at) {
        return new AdvancePostmortem(Stage.SCHEDULED, Map.of(), "", at);
    }

    @Test
    @Tag("R-32")
    void everyBlankHasAValueAndABlankIsRefusedWithFileLineAndKey() throws IOException {
        String text = shipped();
        assertThat(text).doesNotContain("???");
        PolicyReading reading =
                new PolicyReader().read("mine.yaml", text.replace("cto: [person:grace]", "cto: [\"???\"]"));
        assertThat(reading.policy()).isEmpty();
        assertThat(reading.text()).contains("mine.yaml:").contains("lists.cto").contains("???");
        open("P1");
        at(16);
        assertThat(rung()).containsExactly("oncall-1", "oncall-2", "em-1", "grace");
    }

    private static String shipped() throws IOException {
        String resource = "/policies/response-process.yaml";
        try (InputStream file = Objects.requireNonNull(ResolutionTest.class.getResourceAsStream(resource))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    @Tag("R-37")
    void theRunningPolicyShowsItsOwnersItsContactAndItsLastChange() {
        open("P2");
        assertThat(world.view().policy()).isEqualTo("response-process");
        PolicyDocument document = Objects.requireNonNull(world.policy().open().document());
        assertThat(document.owner()).isEqualTo("SRE team and security team");
        assertThat(document.contact()).startsWith("SRE team lead");
        assertThat(document.lastChanged()).isEqualTo("2026-11-21");
    }

    @Test
    @Tag("R-30")
    void aPostmortemPublishedEarlyOwesNothingMore() {
        resolved("P1");
        at(60);
        by(IC, DRAFT);
        by(IC, new AdvancePostmortem(Stage.PUBLISHED, Map.of(), "docs/pm.md"));
        forget();
        at(Duration.ofDays(10));
        assertThat(told("postmortem-due")).isEmpty();
        assertThat(told("postmortem-schedule")).isEmpty();
    }

    @Test
    void fromTheOpeningToTheLastMilestoneAndNothingForgottenInFortyDays() {
        resolved("P0", "customer-impact");
        at(Duration.ofDays(40));
        assertThat(world.incident().phase()).isEqualTo(Phase.POSTMORTEM);
        assertThat(attention()).contains("the postmortem is not published in time");
        by(IC, date(world.now().plus(hours(24))));
        by(IC, DRAFT);
        by(IC, new AdvancePostmortem(Stage.REVIEWED, Map.of(), ""));
        by(IC, new AdvancePostmortem(Stage.PUBLISHED, Map.of(), "docs/pm.md"));
        by(COMMS, new SendDraft("customers", ""));
        assertThat(world.incident().phase()).isEqualTo(Phase.CLOSED);
        assertThat(new HashSet<>(world.keys())).hasSameSizeAs(world.keys());
    }
}
