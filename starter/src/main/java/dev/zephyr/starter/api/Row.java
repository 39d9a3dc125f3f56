package dev.zephyr.starter.api;

import dev.zephyr.starter.client.Listed;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One line of the list of incidents, as the contract has it. */
record Row(
        String id,
        String title,
        String severity,
        String phase,
        String service,
        String team,
        @Nullable String ic,
        boolean acknowledged,
        List<String> attention,
        Instant opened,
        @Nullable Instant nextDeadline,
        @Nullable String waitingFor,
        boolean drill,
        List<String> ringing) {

    static Row of(Listed listed) {
        return new Row(
                listed.id(),
                listed.title(),
                listed.severity(),
                listed.phase(),
                listed.service(),
                listed.team(),
                listed.ic(),
                listed.acknowledged(),
                listed.attention(),
                listed.opened(),
                listed.nextDeadline(),
                listed.waitingFor(),
                listed.drill(),
                listed.ringing());
    }
}
