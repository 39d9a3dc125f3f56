package dev.zephyr.starter.client;

import dev.zephyr.catalogue.directory.CatalogueStore;
import dev.zephyr.starter.temporal.TemporalServer;
import dev.zephyr.worker.Records;
import io.temporal.client.WorkflowClient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires what stands between the ledger and the runs. */
@Configuration(value = "ledgerClientConfiguration", proxyBeanMethods = false)
class LedgerConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(LedgerConfiguration.class);

    @Bean
    LedgerRebuild ledgerRebuild(WorkflowClient client, Records records, TemporalServer server) {
        return new LedgerRebuild(client, records, !server.isTrial(), work -> {
            Thread thread = new Thread(work, "ledger-rebuild");
            thread.setDaemon(true);
            thread.start();
        });
    }

    @Bean
    ReportSchedules reportSchedules(WorkflowClient client, TemporalServer server, CatalogueStore catalogue) {
        ReportSchedules schedules = new ReportSchedules(client, LOG::warn);
        if (!server.isTrial()) {
            schedules.make(ReportPlan.of(catalogue.catalogue()));
        }
        return schedules;
    }
}
