package dev.zephyr.starter.twilio;

import dev.zephyr.catalogue.directory.CatalogueStore;
import dev.zephyr.catalogue.directory.Secrets;
import dev.zephyr.starter.client.Incidents;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires what Twilio sends. */
@Configuration(proxyBeanMethods = false)
class TwilioConfiguration {

    @Bean
    TwilioEntry twilioEntry(CatalogueStore store, Secrets secrets) {
        return new TwilioEntry(store, secrets);
    }

    @Bean
    Answers twilioAnswers(TwilioEntry entry, Incidents incidents) {
        return new Answers(entry, incidents);
    }
}
