package dev.zephyr.catalogue.lint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MessagesTest {

    @Test
    void refusesAPlaceholderThatNothingFills() {
        assertThat(SoundPolicy.findings("{item} is due", "{thing} is due"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.line()).isEqualTo(42);
                    assertThat(finding.key()).isEqualTo("messages.reminder.text");
                    assertThat(finding.problem()).isEqualTo("nothing fills the placeholder {thing}");
                    assertThat(finding.remedy()).startsWith("known are action, actions, authority, ");
                });
    }

    @Test
    void refusesAPlaceholderOfATaskThatNothingFills() {
        assertThat(SoundPolicy.changing("postmortem of {title}", "postmortem of {thing}"))
                .singleElement()
                .asString()
                .contains(
                        "policy.yaml:67  obligations.postmortem.steps[0].do[0].task",
                        "nothing fills the placeholder {thing}");
        assertThat(SoundPolicy.changing("postmortem of {title}", "postmortem of {Title}"))
                .singleElement()
                .asString()
                .contains("{Title} is no placeholder and is sent as it stands");
    }

    @Test
    void refusesAFieldThatIsNotPlaced() {
        assertThat(SoundPolicy.changing("fields: [workload]", "fields: [workload, mood]"))
                .containsExactly(
                        "policy.yaml:41  messages.update.fields[1]: found \"mood\": the writer is asked for this field"
                                + " and it appears nowhere; place {mood} in the title or the text, or leave the"
                                + " field out");
    }

    @Test
    void refusesAPlaceholderThatNoRoomNameHas() {
        assertThat(SoundPolicy.changing("inc-{date}-{slug}", "inc-{date}-{mood}"))
                .singleElement()
                .asString()
                .contains("channels.room.name", "nothing fills the placeholder {mood}");
    }

    @Test
    void warnsOfBracesThatAreNoPlaceholder() {
        assertThat(SoundPolicy.changing("{item} is due", "{Item} is due"))
                .singleElement()
                .asString()
                .contains("warning: messages.reminder.text", "{Item} is no placeholder and is sent as it stands");
    }

    @Test
    void refusesOptionsOfAFieldThatNobodyIsAskedFor() {
        assertThat(SoundPolicy.changing("fields: [workload]", "fields: [workload], options: { mood: [good, bad] }"))
                .singleElement()
                .asString()
                .contains("messages.update.options.mood", "nobody is asked for the field mood");
    }

    @Test
    void refusesTwoListsOfOptionsForOneField() {
        String more = "fields: [workload], options: { workload: [low, high] }}\n  other: {title: \"{workload}\","
                + " text: x, fields: [workload], options: { workload: [low] }}";
        assertThat(SoundPolicy.changing("fields: [workload]}", more))
                .singleElement()
                .asString()
                .contains("messages.other.options.workload", "another message has other options", "low, high");
    }
}
