package dev.zephyr.starter.client;

import com.uber.m3.tally.RootScopeBuilder;
import com.uber.m3.tally.Scope;
import dev.zephyr.catalogue.directory.CatalogueStore;
import dev.zephyr.port.HeartbeatAlarm;
import dev.zephyr.port.OnCallDirectory;
import dev.zephyr.port.silence.Intake;
import dev.zephyr.starter.Settings;
import dev.zephyr.starter.SettingsRefused;
import dev.zephyr.starter.temporal.Connecting;
import dev.zephyr.starter.temporal.SearchAttributesRegistration;
import dev.zephyr.starter.temporal.TemporalServer;
import dev.zephyr.starter.temporal.TemporalSettings;
import dev.zephyr.worker.OpenTickets;
import dev.zephyr.worker.WorkerSettings;
import dev.zephyr.worker.confidential.KeyRing;
import dev.zephyr.worker.confidential.SealingConverter;
import dev.zephyr.workflow.SearchAttributes;
import dev.zephyr.workflow.WireFormat;
import io.micrometer.core.instrument.MeterRegistry;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowClientOptions;
import io.temporal.common.reporter.MicrometerClientStatsReporter;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the server, the client that web and workers share (an eager start needs both on one), and the incidents. */
@Configuration(proxyBeanMethods = false)
class ClientConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(ClientConfiguration.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    /** Longer than a server's own list is late. */
    private static final Duration LIST_DELAY = Duration.ofMinutes(1);

    private static final Duration TERMINATIONS = Duration.ofMinutes(1);
    private static final Duration CATALOGUE = Duration.ofSeconds(2);
    private static final String SILENCES = "silences";
    private static final Duration TICKETS = Duration.ofMinutes(5);
    private static final Duration OVERDUE = Duration.ofSeconds(15);
    private static final com.uber.m3.util.Duration REPORT = com.uber.m3.util.Duration.ofSeconds(10);
    private static final Duration FOR_GOOD = Duration.ofDays(3650);

    @Bean
    WorkerSettings workerSettings(Settings settings) {
        return WorkerSettings.in(settings.data(), settings.allowedHosts(), settings.ledger());
    }

    /** What the SDK counts, and the incidents themselves; its names begin with temporal_. */
    @Bean(destroyMethod = "close")
    Scope temporalMetrics(MeterRegistry registry) {
        return new RootScopeBuilder()
                .reporter(new MicrometerClientStatsReporter(registry))
                .reportEvery(REPORT);
    }

    @Bean
    TemporalServer temporalServer(TemporalSettings settings, Scope temporalMetrics) {
        SearchAttributesRegistration attributes = new SearchAttributesRegistration(SearchAttributes.definitions());
        return settings.connect(new Connecting(attributes, temporalMetrics, LOG::info));
    }

    @Bean
    KeyRing keyRing(Settings settings) {
        try {
            return KeyRing.open(settings.keys());
        } catch (IOException e) {
            throw new SettingsRefused("the keys of confidential incidents can not be used: " + e.getMessage());
        }
    }

    @Bean
    WorkflowClient workflowClient(TemporalServer server, KeyRing keys) {
        return WorkflowClient.newInstance(
                server.stubs(),
                WorkflowClientOptions.newBuilder()
                        .setNamespace(server.namespace())
                        .setDataConverter(WireFormat.dataConverter(new SealingConverter(WireFormat.json(), keys)))
                        .setIdentity(
                                "zephyr " + ManagementFactory.getRuntimeMXBean().getName())
                        .build());
    }

    @Bean
    Deadline deadline() {
        return new Deadline(PATIENCE);
    }

    @Bean
    Incidents incidents(
            Gateway gateway,
            TemporalServer server,
            OnCallDirectory directory,
            ActiveSilences silences,
            Clock clock,
            MeterRegistry registry) {
        return new Incidents(
                gateway,
                directory,
                clock,
                new Recent(clock, server.isTrial() ? FOR_GOOD : LIST_DELAY),
                new AlertMeters(registry),
                silences);
    }

    @Bean
    Gateway gateway(WorkflowClient client, Deadline deadline, TemporalServer server) {
        return new TemporalGateway(client, deadline, !server.isTrial());
    }

    @Bean
    Overdue overdue(Gateway gateway, Clock clock, MeterRegistry registry) {
        return new Overdue(gateway, clock, registry).every(OVERDUE);
    }

    @Bean
    Heartbeats heartbeats(WorkflowClient client, Deadline deadline, Clock clock, TemporalServer server) {
        return new Heartbeats(client, deadline, clock, !server.isTrial());
    }

    @Bean
    HeartbeatKeeper heartbeatKeeper(CatalogueStore store, Heartbeats heartbeats) {
        return new HeartbeatKeeper(store, heartbeats).every(CATALOGUE);
    }

    @Bean
    Schedules schedules(
            WorkflowClient client, Deadline deadline, CatalogueStore store, Clock clock, TemporalServer server) {
        return new Schedules(client, deadline, store, clock, !server.isTrial());
    }

    @Bean
    ScheduleKeeper scheduleKeeper(CatalogueStore store, Schedules schedules) {
        return new ScheduleKeeper(store, schedules).every(CATALOGUE);
    }

    @Bean
    ActiveSilences activeSilences(Clock clock) {
        return new ActiveSilences(clock);
    }

    @Bean
    Silences silences(
            WorkflowClient client, Deadline deadline, ActiveSilences active, Clock clock, TemporalServer server) {
        return new Silences(client, deadline, active, clock, !server.isTrial());
    }

    /** Read before the first alert can come. */
    @Bean
    Repeat silenceRefresh(Silences silences) {
        Repeat.safely(SILENCES, silences::refresh);
        return Repeat.every(SILENCES, CATALOGUE, silences::refresh);
    }

    @Bean
    EntityWorkers entityWorkers(WorkflowClient client, HeartbeatAlarm alarm, Intake intake) {
        return new EntityWorkers(client, alarm, intake);
    }

    @Bean
    TicketKeeper ticketKeeper(OpenTickets tickets, Incidents incidents) {
        return new TicketKeeper(tickets, incidents).every(TICKETS);
    }

    @Bean
    TerminationReport terminationReport(Incidents incidents) {
        return new TerminationReport(incidents, LOG::warn).every(TERMINATIONS);
    }

    @Bean
    TemporalPulse temporalPulse(TemporalServer server, Deadline deadline) {
        return new TemporalPulse(server, deadline);
    }
}
