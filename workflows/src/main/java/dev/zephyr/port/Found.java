package dev.zephyr.port;

import dev.zephyr.determinism.Ordered;
import dev.zephyr.oncall.Responder;
import java.util.List;

/**
 * The people found, each once, in the order of the targets.
 *
 * @param nobodyAt targets at which nobody is, with the reason; the next level is called at once when nobody was found
 * @param digest of the catalogue that answered, and
 * @param ageSeconds how old its last good reading is
 */
public record Found(List<Responder> responders, List<String> nobodyAt, String digest, long ageSeconds) {

    public Found {
        responders = Ordered.list(responders);
        nobodyAt = Ordered.list(nobodyAt);
    }
}
