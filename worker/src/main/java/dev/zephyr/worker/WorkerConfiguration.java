package dev.zephyr.worker;

import dev.zephyr.catalogue.directory.CatalogueDirectory;
import dev.zephyr.catalogue.directory.CatalogueStore;
import dev.zephyr.catalogue.directory.ExampleCatalogue;
import dev.zephyr.catalogue.directory.Secrets;
import dev.zephyr.integration.PacedPager;
import dev.zephyr.integration.ReadablePager;
import dev.zephyr.integration.local.LocalInbox;
import dev.zephyr.integration.sql.LedgerReader;
import dev.zephyr.integration.webhook.Webhook;
import dev.zephyr.integration.webhook.WebhookSettings;
import dev.zephyr.port.Documents;
import dev.zephyr.port.Ledger;
import dev.zephyr.port.Mail;
import dev.zephyr.port.Pager;
import dev.zephyr.port.Tickets;
import dev.zephyr.worker.shift.CatalogueShiftDesk;
import dev.zephyr.worker.silence.CatalogueSilenceDesk;
import io.temporal.client.WorkflowClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;

/** Wires catalogue, adapters and workers; whoever imports it brings a {@link WorkerSettings} and a client. */
@Configuration(proxyBeanMethods = false)
@Import(LedgerConfiguration.class)
public class WorkerConfiguration {

    private static final Duration ROTATIONS = Duration.ofMinutes(5);

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    /** The example, where there is no catalogue yet: the product can be tried before anything is written. */
    @Bean
    CatalogueStore catalogueStore(WorkerSettings settings, Clock clock) {
        Path folder = settings.catalogue();
        try {
            ExampleCatalogue.copyTo(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "could not write the example catalogue to " + folder + ": " + e.getMessage()
                            + "; set ZEPHYR_DATA to a folder that can be written",
                    e);
        }
        return CatalogueStore.open(folder, clock);
    }

    @Bean
    CatalogueRefresh catalogueRefresh(CatalogueStore store, WorkerSettings settings) {
        return new CatalogueRefresh(store, Executors.newSingleThreadScheduledExecutor(work -> {
                    Thread thread = new Thread(work, "catalogue");
                    thread.setDaemon(true);
                    return thread;
                }))
                .every(settings.refresh());
    }

    /** Daemons end with the process; a look that is under way changes nothing that lasts. */
    @Bean(destroyMethod = "shutdownNow")
    ScheduledExecutorService rotationTimer(RotationRefresh rotations) {
        ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "rotations");
            thread.setDaemon(true);
            return thread;
        });
        Future<?> unused =
                timer.scheduleWithFixedDelay(rotations::look, 0, ROTATIONS.toMillis(), TimeUnit.MILLISECONDS);
        return timer;
    }

    @Bean
    RotationRefresh rotations(CatalogueStore store, Adapters adapters, Clock clock) {
        return new RotationRefresh(store, adapters.settings(Adapters.PAGERDUTY), adapters.pagerDutyOnCall(), clock);
    }

    @Bean
    CatalogueDirectory catalogueDirectory(CatalogueStore store, Clock clock) {
        return new CatalogueDirectory(store, clock);
    }

    @Bean
    Secrets secrets(WorkerSettings settings) {
        return new Secrets(settings.catalogue(), System::getenv);
    }

    @Bean
    Webhook webhook(WorkerSettings settings, Clock clock) {
        return new Webhook(WebhookSettings.DEFAULTS.allowing(settings.allowedHosts()), clock);
    }

    @Bean
    LocalInbox localInbox(WorkerSettings settings, Clock clock) {
        return new LocalInbox(settings.data(), clock);
    }

    @Bean
    Inboxes inboxes(LocalInbox inbox) {
        return new Inboxes(inbox);
    }

    @Bean
    Adapters adapters(CatalogueStore store, Secrets secrets, WorkerSettings settings, Clock clock) {
        return new Adapters(store, secrets, settings.data(), clock);
    }

    /** A dry look: nothing is sent by it. */
    @Bean
    ReadinessCheck readinessCheck(
            CatalogueStore store, CatalogueDirectory directory, Secrets secrets, Adapters adapters, Clock clock) {
        return new ReadinessCheck(store, directory, new IntegrationProbe(store, secrets, adapters.probes()), clock);
    }

    @Bean
    Tickets tickets(Adapters adapters) {
        return adapters.tickets();
    }

    @Bean
    Mail mail(Adapters adapters) {
        return adapters.mail();
    }

    /** Rings by any kind of contact method; incidents use it, and whoever sends a test page. */
    @Bean
    @Primary
    Pager pager(
            Adapters adapters,
            LocalInbox inbox,
            Webhook webhook,
            CatalogueDirectory directory,
            Secrets secrets,
            Clock clock) {
        Pager byKind = adapters.pager(inbox, webhook, new CatalogueAddresses(directory, secrets));
        return new PacedPager(new ReadablePager(byKind, directory::zone, clock), clock);
    }

    @Bean
    Workers workers(
            WorkflowClient client,
            Adapters adapters,
            Pager pager,
            CatalogueDirectory directory,
            Mail mail,
            Tickets tickets,
            Webhook webhook,
            Ledger ledger,
            Reviews reviews,
            Readers readers,
            LedgerReader reader,
            CatalogueStore store,
            WorkerSettings settings,
            Clock clock) {
        Documents documents = adapters.documents();
        Ports ports = new Ports(
                pager,
                directory,
                adapters.chat(webhook),
                adapters.statusPage(),
                mail,
                tickets,
                documents,
                ledger,
                new FiledReports(reviews, documents, readers),
                new CatalogueShiftDesk(store, directory, reader, clock),
                new CatalogueSilenceDesk(directory, clock));
        return new Workers(client, ports, settings.grace());
    }
}
