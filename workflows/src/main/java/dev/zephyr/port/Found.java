package dev.zephyr.port;

import dev.zephyr.determinism.Ordered;
import dev.zephyr.oncall.Responder;
import dev.zephyr.oncall.Target;
import java.util.List;
import java.util.Map;

/**
 * The people found, each once, in the order of the targets.
 *
 * @param nobodyAt targets at which nobody is, with the reason; the next level is called at once when nobody was found
 * @param digest of the catalogue that answered, and
 * @param ageSeconds how old its last good reading is
 * @param schedules by person, which schedule and version put them on call: {@code platform@3f2a…}
 * @param owners whom to tell that a schedule of theirs has nobody on call
 * @param gone people who were asked for by name and are not in the catalogue any more
 */
public record Found(
        List<Responder> responders,
        List<String> nobodyAt,
        String digest,
        long ageSeconds,
        Map<String, String> schedules,
        List<Target> owners,
        List<String> gone) {

    public Found {
        responders = Ordered.list(responders);
        nobodyAt = Ordered.list(nobodyAt);
        schedules = Ordered.copy(schedules);
        owners = Ordered.list(owners);
        gone = Ordered.list(gone);
    }

    /** The same answer with these people of it only. */
    public Found with(List<Responder> some) {
        return new Found(some, nobodyAt, digest, ageSeconds, schedules, owners, gone);
    }
}
