package dev.zephyr.clauses.zephyr;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zephyr.command.Acknowledge;
import dev.zephyr.command.Note;
import dev.zephyr.port.PageKind;
import dev.zephyr.timeline.EntryKind;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class PagingTest extends ZephyrPlay {

    @Test
    @Tag("Z-02")
    void sev1RingsAllOfPlatformTheManagerAndTheFounderAtOnce() {
        open("SEV-1");
        assertThat(world.paged())
                .containsExactlyInAnyOrder("platform-1", "platform-2", "platform-3", "em-1", "founder-1");
    }

    @Test
    @Tag("Z-02")
    void sev2RingsTheOwnerAndThePlatformOnCallOnly() {
        open("SEV-2");
        before(5);
        assertThat(rung()).containsExactlyInAnyOrder("owner", "platform-1");
    }

    @Test
    @Tag("Z-02")
    void sev3RingsTheOwnerOnly() {
        open("SEV-3");
        before(5);
        assertThat(rung()).containsExactly("owner");
    }

    @Test
    @Tag("Z-02")
    void theFirstAnswerStopsTheClimbAndTheOthersAreToldToJoin() {
        open("SEV-1");
        by("platform-2", new Acknowledge());
        by("platform-2", new Note(EntryKind.PROGRESS, "looking"));
        assertThat(having(PageKind.JOIN)).containsExactlyInAnyOrder("platform-1", "platform-3", "em-1", "founder-1");
        forget();
        at(120);
        assertThat(rung()).isEmpty();
    }

    @Test
    @Tag("Z-09")
    void anUnansweredSev2ClimbsToTheNextTheManagerAndTheFounderFiveMinutesEach() {
        open("SEV-2");
        before(5);
        assertThat(rung()).doesNotContain("platform-2");
        at(5);
        assertThat(rung()).contains("platform-2");
        before(10);
        assertThat(rung()).doesNotContain("em-1");
        at(10);
        assertThat(rung()).contains("em-1");
        before(15);
        assertThat(rung()).doesNotContain("founder-1");
        at(15);
        assertThat(rung()).contains("founder-1");
    }

    @Test
    @Tag("Z-09")
    void afterTheFounderThePathStartsAgainFromTheTopWithALoudMark() {
        open("SEV-2");
        before(20);
        assertThat(attention()).isEmpty();
        forget();
        at(20);
        assertThat(rung()).containsExactlyInAnyOrder("owner", "platform-1");
        assertThat(attention()).containsExactly("nobody answered: the escalation path starts again from the top");
        forget();
        at(25);
        assertThat(rung()).contains("platform-2");
    }

    @Test
    @Tag("Z-09")
    void anUnansweredSev3ClimbsOverTheServicesOwnRotation() {
        open("SEV-3");
        before(5);
        assertThat(rung()).containsExactly("owner");
        at(5);
        assertThat(rung()).containsExactly("owner", "oncall-2");
        at(10);
        assertThat(rung()).containsExactly("owner", "oncall-2", "em-1");
        at(15);
        assertThat(rung()).containsExactly("owner", "oncall-2", "em-1", "founder-1");
    }

    @Test
    @Tag("Z-09")
    void anUnansweredSev1RingsTheNextAndThenEveryoneAgainWithALoudMark() {
        open("SEV-1");
        forget();
        before(10);
        assertThat(attention()).isEmpty();
        forget();
        at(10);
        assertThat(rung()).contains("platform-1", "platform-2", "platform-3", "em-1", "founder-1");
        assertThat(attention()).containsExactly("nobody answered: the escalation path starts again from the top");
    }

    @Test
    @Tag("Z-09")
    void anAnswerInTheFifthMinuteEndsTheWaiting() {
        open("SEV-2");
        before(5);
        by("owner", new Acknowledge());
        by("owner", new Note(EntryKind.PROGRESS, "looking"));
        at(60);
        assertThat(rung()).containsExactlyInAnyOrder("owner", "platform-1");
    }

    @Test
    void anAnswerWithNothingAfterItIsTakenBackAfterTwentyMinutes() {
        open("SEV-2");
        by("owner", new Acknowledge());
        forget();
        before(20);
        assertThat(rung()).isEmpty();
        at(20);
        assertThat(rung()).containsExactly("owner");
    }
}
