package dev.zephyr.clauses.zephyr;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zephyr.clauses.Preset;
import dev.zephyr.command.AdvancePostmortem;
import dev.zephyr.command.Assign;
import dev.zephyr.command.CommandAnswer;
import dev.zephyr.command.Note;
import dev.zephyr.command.Resolve;
import dev.zephyr.command.SendDraft;
import dev.zephyr.postmortem.Stage;
import dev.zephyr.timeline.EntryKind;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest extends ZephyrPlay {

    private void mailIsDrafted() {
        answered("SEV-2");
        by(IC, new Assign("comms", COMMS));
        by(IC, new Resolve("restarted", ""));
        countFromNow();
        at(15);
    }

    private CommandAnswer send(String text) {
        return world.by(COMMS, new SendDraft("customers", text));
    }

    @Test
    @Tag("Z-14")
    void aPersonAsCauseIsPointedAtWhereverTheCauseIsWritten() {
        answered("SEV-2");
        assertThat(world.by(IC, new Note(EntryKind.ROOT_CAUSE, "Platform-1 misconfigured the pool"))
                        .hints())
                .singleElement()
                .asString()
                .contains("a person is made the cause (\"Platform-1 misconfigured\")");
        by(IC, new Resolve("restarted", ""));
        countFromNow();
        at(20);
        assertThat(world.by(
                                IC,
                                new AdvancePostmortem(
                                        Stage.DRAFTED,
                                        Map.of(
                                                "summary", "Checkout was slow.",
                                                "timeline", "10:00 alert, 10:05 ivan restarted it.",
                                                "cause", "A limit was missing because of platform-1.",
                                                "action-items", "Add one."),
                                        ""))
                        .hints())
                .singleElement()
                .asString()
                .startsWith("cause: ");
    }

    @Test
    @Tag("Z-17")
    void theTemplateOfTheCustomerEmailHasTheRightTone() {
        mailIsDrafted();
        assertThat(Preset.ZEPHYR.settings().get("customer-email-template").value())
                .isEqualTo("comms/incident-email-template.md");
        assertThat(send("").hints()).isEmpty();
        assertThat(posts("customers")).containsExactly("customer-email");
    }

    @ParameterizedTest
    @Tag("Z-17")
    @CsvSource(delimiter = '|', textBlock = """
            Checkout failed for 20 minutes.                                                | apologises exactly once (none)
            We apologise. Checkout failed. Sorry!                                          | apologises exactly once ("apologise"
            We apologise: our world-class checkout failed.                                 | like an advertisement ("world-class")
            We apologise: checkout probably failed.                                        | a guess or a promise, not a fact ("probably")
            """)
    void theToneOfACustomerEmailIsPointedAtBeforeItIsSent(String text, String hint) {
        mailIsDrafted();
        CommandAnswer answer = send(text);
        assertThat(answer.text()).startsWith("not sent yet");
        assertThat(answer.hints())
                .singleElement()
                .asString()
                .startsWith("customers: ")
                .contains(hint);
        assertThat(posts("customers")).isEmpty();
        assertThat(entries(EntryKind.HINT)).hasSize(1);
    }

    @Test
    @Tag("Z-17")
    void aLongEmailIsPointedAt() {
        mailIsDrafted();
        assertThat(send("We apologise. " + "Checkout failed. ".repeat(75)).hints())
                .singleElement()
                .asString()
                .contains("152 words, at most 150");
    }

    @Test
    @Tag("Z-17")
    void theSameWordsAgainAreSentAsTheyStand() {
        mailIsDrafted();
        send("Checkout failed.");
        assertThat(send("Checkout failed.").text()).isEqualTo("sent to customers");
        assertThat(post("customers", "customer-email").announcement().text()).isEqualTo("Checkout failed.");
    }
}
