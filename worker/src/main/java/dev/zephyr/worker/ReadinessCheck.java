package dev.zephyr.worker;

import dev.zephyr.catalogue.directory.CatalogueDirectory;
import dev.zephyr.catalogue.directory.CatalogueStore;
import dev.zephyr.readiness.Readiness;
import dev.zephyr.readiness.Tooling;
import java.time.Clock;
import java.util.List;

/** Whether an incident could be gone through now (M-35), policy by policy. */
public final class ReadinessCheck {

    private final CatalogueStore store;
    private final CatalogueDirectory directory;
    private final Tooling tooling;
    private final Clock clock;

    public ReadinessCheck(CatalogueStore store, CatalogueDirectory directory, Tooling tooling, Clock clock) {
        this.store = store;
        this.directory = directory;
        this.tooling = tooling;
        this.clock = clock;
    }

    public List<Readiness> now() {
        return Readiness.of(store.catalogue(), directory, tooling, clock.instant());
    }
}
