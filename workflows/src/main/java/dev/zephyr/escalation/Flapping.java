package dev.zephyr.escalation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.zephyr.determinism.Ordered;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Returns from the stable watch to response. The third within an hour rings nobody for a quarter of an hour. */
public record Flapping(@JsonValue List<Instant> returns) {

    public static final Flapping NONE = new Flapping(List.of());
    public static final Duration QUIET = Duration.ofMinutes(15);
    private static final Duration WINDOW = Duration.ofHours(1);
    private static final int TOO_MANY = 3;

    @JsonCreator
    public Flapping {
        returns = Ordered.list(returns);
    }

    public Flapping plus(Instant now) {
        List<Instant> recent = new ArrayList<>(
                returns.stream().filter(at -> at.isAfter(now.minus(WINDOW))).toList());
        recent.add(now);
        return new Flapping(recent);
    }

    public boolean isFlapping() {
        return returns.size() >= TOO_MANY;
    }
}
