package dev.zephyr.obligation;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.zephyr.determinism.Ordered;
import dev.zephyr.timeline.EntryMatch;
import java.util.List;

/** What follows at once whenever something of a kind is recorded: an update is posted, a resolution announced. */
public record Reaction(
        String id,
        List<EntryMatch> on,
        Condition when,
        @JsonProperty("do") List<Deed> deeds,
        List<String> clauses) {

    public Reaction {
        on = Ordered.list(on);
        when = when == null ? Condition.ALWAYS : when;
        deeds = Ordered.list(deeds);
        clauses = Ordered.list(clauses);
    }
}
