package dev.zephyr.worker;

import dev.zephyr.integration.Progress;
import io.temporal.activity.Activity;
import io.temporal.activity.ActivityExecutionContext;
import java.util.List;
import java.util.Optional;

/** Progress that Temporal keeps from attempt to attempt. */
final class Heartbeats implements Progress {

    @Override
    public List<String> before() {
        return attempt()
                .flatMap(attempt -> attempt.getHeartbeatDetails(String[].class))
                .map(List::of)
                .orElse(List.of());
    }

    @Override
    public void leave(List<String> done) {
        attempt().ifPresent(attempt -> attempt.heartbeat(done.toArray(new String[0])));
    }

    /** Empty for a test page: it is no activity, and nobody tries it again. */
    private static Optional<ActivityExecutionContext> attempt() {
        try {
            return Optional.of(Activity.getExecutionContext());
        } catch (IllegalStateException e) {
            return Optional.empty();
        }
    }
}
