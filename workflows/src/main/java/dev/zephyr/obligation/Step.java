package dev.zephyr.obligation;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.zephyr.determinism.Ordered;
import java.util.List;

/** Something that happens at an offset from a due time: {@code at: -3m} reminds before, no {@code at} is the due time. */
public record Step(Span at, @JsonProperty("do") List<Deed> deeds) {

    public Step {
        at = at == null ? Span.ZERO : at;
        deeds = Ordered.list(deeds);
    }
}
