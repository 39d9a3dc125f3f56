package dev.zephyr.starter.launch;

import dev.zephyr.catalogue.directory.CatalogueStore;
import dev.zephyr.starter.Settings;
import dev.zephyr.starter.client.TemporalPulse;
import dev.zephyr.starter.temporal.TemporalServer;
import dev.zephyr.starter.temporal.TemporalSettings;
import dev.zephyr.worker.Workers;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the settings, the health of the whole, and the words said when all of it runs. */
@Configuration(proxyBeanMethods = false)
class LaunchConfiguration {

    @Bean
    Settings settings() {
        return Settings.from(System.getenv());
    }

    /** A server of ours keeps its database with all other data, wherever that is. */
    @Bean
    TemporalSettings temporalSettings(Settings settings) {
        TemporalSettings chosen = TemporalSettings.from(System.getenv());
        return chosen instanceof TemporalSettings.Child child
                ? new TemporalSettings.Child(child.cli(), settings.data(), child.firstPort(), child.firstUiPort())
                : chosen;
    }

    @Bean
    HealthIndicator temporalHealthIndicator(TemporalPulse pulse) {
        return () -> health(pulse.beats());
    }

    @Bean
    HealthIndicator workersHealthIndicator(Workers workers) {
        return () -> health(workers.isPolling());
    }

    private static Health health(boolean good) {
        return (good ? Health.up() : Health.down()).build();
    }

    @Bean
    Greeting greeting(
            Settings settings, TemporalServer temporal, CatalogueStore catalogue, WebServerApplicationContext web) {
        return new Greeting(settings, temporal, catalogue, web);
    }
}
