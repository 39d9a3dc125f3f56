package dev.zephyr.port;

import dev.zephyr.determinism.Ordered;
import dev.zephyr.oncall.Target;
import java.time.Instant;
import java.util.List;

/** Who is meant by these targets, for this service, at this instant; {@code called} are the people called before. */
public record LookUp(String service, String team, List<Target> targets, List<String> called, Instant at) {

    public LookUp {
        targets = Ordered.list(targets);
        called = Ordered.list(called);
    }
}
