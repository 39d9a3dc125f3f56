package dev.zephyr.clauses.management;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zephyr.clauses.Preset;
import dev.zephyr.command.AdvancePostmortem;
import dev.zephyr.command.Note;
import dev.zephyr.postmortem.Stage;
import dev.zephyr.timeline.EntryKind;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Postmortems ask how the system allowed it. */
class WordingTest extends ManagementStory {

    private List<String> hints(String rootCause) {
        respond("SEV1");
        reach(20);
        resolve();
        reach(Duration.ofHours(1));
        Map<String, String> sections = new HashMap<>();
        Preset.INCIDENT_MANAGEMENT.postmortem().sections().forEach(section -> sections.put(section.id(), "A."));
        sections.put("root-cause", rootCause);
        List<String> hints = world.by(ONCALL, new AdvancePostmortem(Stage.DRAFTED, sections, ""))
                .hints();
        assertThat(entries(EntryKind.POSTMORTEM_DRAFTED))
                .as("taken all the same")
                .hasSize(1);
        assertThat(entries(EntryKind.HINT)).hasSameSizeAs(hints);
        return hints;
    }

    @Test
    @Tag("M-16")
    void theTemplateAsksHowTheSystemAllowedIt() {
        assertThat(Preset.INCIDENT_MANAGEMENT.postmortem().sections())
                .filteredOn(section -> section.id().equals("root-cause"))
                .singleElement()
                .satisfies(section -> assertThat(section.question()).startsWith("How did the system allow this?"));
    }

    @ParameterizedTest
    @Tag("M-16")
    @ValueSource(
            strings = {
                "Oncall-1 forgot the flag.",
                "The outage was caused by oncall-1.",
                "oncall-1 should have looked at the dashboard.",
                "oncall-1 deployed a change that broke checkout.",
                "It was human error."
            })
    void aPersonAsCauseIsPointedAtAndTheDraftIsTakenAllTheSame(String rootCause) {
        assertThat(hints(rootCause))
                .isNotEmpty()
                .allSatisfy(hint ->
                        assertThat(hint).startsWith("root-cause: a person ").contains("ask how the system"));
    }

    @ParameterizedTest
    @Tag("M-16")
    @ValueSource(
            strings = {
                "oncall-1 found what caused the outage and rolled it back.",
                "The deployment had no test for an empty cart.",
                "oncall-1 acknowledged at 10:02, restarted one host and told the team.",
                "The pool was too small, which caused time-outs. oncall-1 raised it.",
                "The operator of the cluster failed over because its lease ran out."
            })
    void whoDidWhatIsNoCause(String rootCause) {
        assertThat(hints(rootCause)).isEmpty();
    }

    @Test
    @Tag("M-16")
    void aCauseThatIsNotedWhileItLastsIsLookedAtToo() {
        respond("SEV1");
        assertThat(world.by(ONCALL, new Note(EntryKind.ROOT_CAUSE, "somebody forgot the index"))
                        .hints())
                .singleElement()
                .asString()
                .contains("a person is made the cause (\"somebody forgot\")");
    }
}
