package dev.zephyr.starter.hooks;

import dev.zephyr.catalogue.directory.CatalogueStore;
import dev.zephyr.catalogue.directory.Secrets;
import dev.zephyr.port.HeartbeatAlarm;
import dev.zephyr.port.silence.Intake;
import dev.zephyr.starter.Settings;
import dev.zephyr.starter.client.ActiveSilences;
import dev.zephyr.starter.client.Heartbeats;
import dev.zephyr.starter.client.Incidents;
import dev.zephyr.starter.hooks.door.AmazonByHttp;
import dev.zephyr.starter.hooks.door.Doorkeeper;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the hooks. */
@Configuration(proxyBeanMethods = false)
class HooksConfiguration {

    @Bean
    Doorkeeper doorkeeper(Secrets secrets) {
        return new Doorkeeper(secrets, new AmazonByHttp());
    }

    @Bean
    Refusals refusals(MeterRegistry meters, Clock clock) {
        return new Refusals(meters, clock);
    }

    @Bean
    Entrance entrance(CatalogueStore store, Doorkeeper doorkeeper, Refusals refusals) {
        return new Entrance(store, doorkeeper, refusals);
    }

    @Bean
    Hooks hooks(
            CatalogueStore store, Incidents incidents, Heartbeats heartbeats, Refusals refusals, Settings settings) {
        return new Hooks(store, incidents, heartbeats, refusals, settings);
    }

    @Bean
    HeartbeatAlarm heartbeatAlarm(CatalogueStore store, Incidents incidents, Settings settings) {
        return new HeartbeatAlerts(store, incidents, settings);
    }

    @Bean
    Intake heldIntake(Incidents incidents) {
        return new HeldIntake(incidents);
    }

    @Bean
    Preview preview(CatalogueStore store, Doorkeeper doorkeeper, ActiveSilences silences, Settings settings) {
        return new Preview(store, doorkeeper, silences, settings);
    }
}
