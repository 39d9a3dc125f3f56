package dev.zephyr.clauses.responseprocess;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zephyr.command.AdvancePostmortem;
import dev.zephyr.postmortem.Stage;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class WordingTest extends ProcessPlay {

    private List<String> hintsOfADraft(String cause, String prevention) {
        resolved("P1");
        at(40);
        return world.by(
                        IC,
                        new AdvancePostmortem(
                                Stage.DRAFTED,
                                Map.of(
                                        "summary",
                                        "A.",
                                        "timeline",
                                        "oncall-1 restarted it at 10:00.",
                                        "root-cause",
                                        cause,
                                        "prevention",
                                        prevention),
                                ""))
                .hints();
    }

    @Test
    @Tag("R-33")
    void aPersonAsCauseIsPointedAtWithABetterExample() {
        assertThat(hintsOfADraft("The engineer did not check the flag.", "A check."))
                .singleElement()
                .isEqualTo(
                        "root-cause: a person is made the cause (\"engineer did not check\"); better: \"the deployment"
                                + " had no test for an empty cart\" instead of \"Bob forgot to test it\"; ask how the system"
                                + " allowed it");
    }

    @Test
    @Tag("R-33")
    void aProcessAsCauseIsNot() {
        assertThat(hintsOfADraft("The release process has no check of flags.", "A check before each release."))
                .isEmpty();
    }
}
