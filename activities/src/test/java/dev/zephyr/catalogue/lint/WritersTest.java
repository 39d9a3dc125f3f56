package dev.zephyr.catalogue.lint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WritersTest {

    @Test
    void refusesAChannelWhoseDraftsNobodySends() {
        assertThat(SoundPolicy.changing(", writers: [scribe, \"level:second\"]", ""))
                .containsExactly(
                        "policy.yaml:39  channels.customers: what is drafted for this channel waits for approval"
                                + " and nobody beside the commander gives it; name under writers the roles that send it, or"
                                + " levels as level:ID");
    }

    @Test
    void refusesAnEmptyListOfWriters() {
        assertThat(SoundPolicy.changing("writers: [scribe, \"level:second\"]", "writers: []"))
                .singleElement()
                .asString()
                .contains("channels.customers.writers: the list is empty");
    }
}
