package dev.zephyr.catalogue.lint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NoticesTest {

    @Test
    void noticesEveryConflictAndStillReadsThePolicy() {
        String conflict = "conflicts:\n  - {about: Two times., chosen: 15 min., rejected: 1 h., clauses: [S-02]}\n";
        PolicyReading reading = SoundPolicy.read(SoundPolicy.text() + conflict);
        assertThat(reading.text())
                .isEqualTo(
                        "policy.yaml:85  notice: conflicts[0]: the document contradicts itself or is silent: Two times."
                                + " Chosen: 15 min. Rejected: 1 h.");
        assertThat(reading.policy()).isPresent();
    }

    @Test
    void noticesMailThatNobodyApproves() {
        assertThat(SoundPolicy.changing(
                        "external: true, approval: true, writers: [scribe, \"level:second\"]", "external: true"))
                .containsExactly(
                        "policy.yaml:39  notice: channels.customers: mail to people outside leaves without anybody's"
                                + " approval; set approval: true and name the writers to be asked");
    }

    @Test
    void noticesTwoTimesOfOneClause() {
        String duty =
                "  - {id: earlier, clauses: [S-02], within: 1h, metBy: [leadership-summary, \"posted:update\"]}\n";
        assertThat(SoundPolicy.changing("  - id: postmortem\n", duty + "  - id: postmortem\n"))
                .containsExactly(
                        "policy.yaml:61  notice: obligations.earlier.within: found \"1h\": clause S-02 gives 15m at"
                                + " obligation leadership for the same thing and severity; check which one is"
                                + " meant; say so under"
                                + " conflicts");
    }

    @Test
    void acceptsTwoTimesForTwoSeverities() {
        String duty =
                "  - {id: earlier, clauses: [S-02], within: 1h, metBy: [leadership-summary, \"posted:update\"], when: {severity:"
                        + " [SEV-2]}}\n";
        assertThat(SoundPolicy.changing("  - id: postmortem\n", duty + "  - id: postmortem\n"))
                .isEmpty();
    }
}
