package dev.zephyr.starter.client;

import dev.zephyr.catalogue.directory.Catalogue;
import dev.zephyr.catalogue.directory.CatalogueStore;
import dev.zephyr.catalogue.directory.ExpectedHeartbeat;
import dev.zephyr.catalogue.directory.Route;
import dev.zephyr.heartbeat.HeartbeatPlan;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sees to it that the heartbeats of the catalogue are those that are watched. */
final class HeartbeatKeeper implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(HeartbeatKeeper.class);

    private final CatalogueStore store;
    private final Heartbeats heartbeats;
    private final Map<String, HeartbeatPlan> told = new HashMap<>();
    private final ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1, work -> {
        Thread thread = new Thread(work, "heartbeats");
        thread.setDaemon(true);
        return thread;
    });

    private String seen = "";
    private @Nullable ScheduledFuture<?> looks;

    HeartbeatKeeper(CatalogueStore store, Heartbeats heartbeats) {
        this.store = store;
        this.heartbeats = heartbeats;
    }

    HeartbeatKeeper every(Duration interval) {
        looks = timer.scheduleWithFixedDelay(this::look, 0, interval.toMillis(), TimeUnit.MILLISECONDS);
        return this;
    }

    void look() {
        Catalogue catalogue = store.catalogue();
        if (catalogue.digest().equals(seen)) {
            return;
        }
        try {
            bringInLine(plans(catalogue));
            seen = catalogue.digest();
        } catch (RuntimeException e) {
            // Thrown on, it would end the schedule.
            LOG.warn(
                    "could not bring the heartbeats in line with the catalogue, tried again in a moment: {}",
                    e.getMessage());
        }
    }

    private static Map<String, HeartbeatPlan> plans(Catalogue catalogue) {
        Map<String, HeartbeatPlan> plans = new HashMap<>();
        for (Route route : catalogue.routes().values()) {
            ExpectedHeartbeat expected = route.heartbeat();
            if (expected != null) {
                plans.put(route.id(), expected.plan());
            }
        }
        return plans;
    }

    private void bringInLine(Map<String, HeartbeatPlan> plans) {
        plans.forEach((route, plan) -> {
            if (!plan.equals(told.get(route))) {
                heartbeats.watch(plan);
                told.put(route, plan);
            }
        });
        Set<String> gone = new HashSet<>(told.keySet());
        gone.addAll(heartbeats.watched());
        gone.removeAll(plans.keySet());
        gone.forEach(route -> {
            heartbeats.end(route);
            told.remove(route);
        });
    }

    @Override
    public void close() {
        if (looks != null) {
            looks.cancel(true);
        }
        timer.shutdownNow();
    }
}
