package dev.zephyr.integration.smtp;

import dev.zephyr.integration.Progress;
import java.util.List;

/** What one attempt left to the next. */
final class Kept implements Progress {

    private volatile List<String> done = List.of();

    @Override
    public List<String> before() {
        return done;
    }

    @Override
    public void leave(List<String> now) {
        done = now;
    }
}
