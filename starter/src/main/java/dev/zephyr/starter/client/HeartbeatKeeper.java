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
import org.jspecify.annotations.Nullable;

/** Sees to it that the heartbeats of the catalogue are those that are watched. */
final class HeartbeatKeeper implements AutoCloseable {

    private final CatalogueStore store;
    private final Heartbeats heartbeats;
    private final Map<String, HeartbeatPlan> told = new HashMap<>();

    private String seen = "";
    private @Nullable Repeat looks;

    HeartbeatKeeper(CatalogueStore store, Heartbeats heartbeats) {
        this.store = store;
        this.heartbeats = heartbeats;
    }

    HeartbeatKeeper every(Duration interval) {
        looks = Repeat.atOnce("heartbeats", interval, this::look);
        return this;
    }

    void look() {
        Catalogue catalogue = store.catalogue();
        if (catalogue.digest().equals(seen)) {
            return;
        }
        bringInLine(plans(catalogue));
        seen = catalogue.digest();
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
            looks.close();
        }
    }
}
