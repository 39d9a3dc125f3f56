package dev.zephyr.starter.slack;

import dev.zephyr.catalogue.directory.CatalogueStore;
import dev.zephyr.catalogue.directory.Secrets;
import dev.zephyr.starter.api.Declarations;
import dev.zephyr.starter.client.Incidents;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires what Slack sends. */
@Configuration(proxyBeanMethods = false)
class SlackConfiguration {

    /** Of the three seconds that Slack waits, the rest is for the way. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    @Bean
    SlackEntry slackEntry(CatalogueStore store, Secrets secrets) {
        return new SlackEntry(store, secrets);
    }

    @Bean
    SlackSignature slackSignature(Clock clock) {
        return new SlackSignature(clock);
    }

    @Bean
    Promptly slackPromptly() {
        return new Promptly(PATIENCE);
    }

    @Bean
    SlackWay slackWay(SlackEntry entry) {
        return new SlackWay(entry);
    }

    @Bean
    Speakers slackSpeakers(CatalogueStore store) {
        return new Speakers(store);
    }

    @Bean
    Desk slackDesk(
            Incidents incidents, CatalogueStore store, Speakers speakers, Declarations declarations, Clock clock) {
        return new Desk(incidents, store, speakers, new Openings(declarations, clock));
    }

    @Bean
    Clicks slackClicks(Desk desk, Speakers speakers, SlackWay way) {
        return new Clicks(desk, speakers, way);
    }
}
