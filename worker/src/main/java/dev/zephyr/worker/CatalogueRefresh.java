package dev.zephyr.worker;

import dev.zephyr.catalogue.Finding;
import dev.zephyr.catalogue.directory.CatalogueStore;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks at the catalogue's files every few seconds, and says in the log what changed or why a change is refused. */
final class CatalogueRefresh implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(CatalogueRefresh.class);

    private final CatalogueStore store;
    private final ScheduledExecutorService timer;
    private CatalogueStore.State last;
    private @Nullable Future<?> looks;

    CatalogueRefresh(CatalogueStore store, ScheduledExecutorService timer) {
        this.store = store;
        this.timer = timer;
        this.last = store.state();
    }

    CatalogueRefresh every(Duration pause) {
        looks = timer.scheduleWithFixedDelay(this::look, pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
        return this;
    }

    /** Never throws: a timer that does ends without a word. */
    void look() {
        try {
            report(store.refresh());
        } catch (RuntimeException e) {
            LOG.warn("could not look at the catalogue, the last good reading counts on: {}", e.getMessage(), e);
        }
    }

    private void report(CatalogueStore.State now) {
        if (now.seen().equals(last.seen()) && now.isStale() == last.isStale()) {
            return;
        }
        if (now.isStale()) {
            LOG.warn(
                    "the changed catalogue is refused and the last good reading counts on; mend what is listed:\n{}",
                    text(now.findings()));
        } else if (!now.catalogue().digest().equals(last.catalogue().digest())) {
            LOG.info("the catalogue changed:\n{}", now.change().text());
        } else {
            LOG.info("the catalogue is good again and says what it said before");
        }
        last = now;
    }

    private static String text(List<Finding> findings) {
        return String.join("\n", findings.stream().map(Finding::text).toList());
    }

    @Override
    public void close() {
        if (looks != null) {
            looks.cancel(false);
        }
        timer.shutdownNow();
    }
}
