package dev.zephyr.worker;

import dev.zephyr.catalogue.directory.CatalogueDirectory;
import dev.zephyr.catalogue.directory.CatalogueStore;
import dev.zephyr.catalogue.directory.SecretReference;
import dev.zephyr.catalogue.directory.Secrets;
import dev.zephyr.integration.Secret;
import dev.zephyr.integration.sql.Database;
import dev.zephyr.integration.sql.DatabaseSettings;
import dev.zephyr.integration.sql.LedgerReader;
import dev.zephyr.integration.sql.SqlLedger;
import dev.zephyr.port.Tickets;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the ledger and whatever reads it. */
@Configuration(proxyBeanMethods = false)
class LedgerConfiguration {

    @Bean
    Database ledgerDatabase(WorkerSettings settings, Secrets secrets) {
        LedgerSettings ledger = settings.ledger();
        if (ledger.url().isEmpty()) {
            return new Database(DatabaseSettings.in(settings.data()));
        }
        SecretReference reference = ledger.password();
        Supplier<Optional<Secret>> password = () -> Optional.ofNullable(reference)
                .flatMap(secrets::read)
                .map(secret -> new Secret(new String(secret.reveal(), StandardCharsets.UTF_8)));
        return new Database(new DatabaseSettings(ledger.url(), ledger.user(), password));
    }

    @Bean
    SqlLedger ledger(Database database) {
        return new SqlLedger(database);
    }

    @Bean
    LedgerReader ledgerReader(Database database) {
        return new LedgerReader(database);
    }

    @Bean
    Records records(SqlLedger ledger, LedgerReader reader) {
        return new Records(ledger, reader);
    }

    @Bean
    Readers readers(CatalogueDirectory directory) {
        return new Readers(directory);
    }

    @Bean
    Reviews reviews(LedgerReader reader, CatalogueStore catalogue, Readers readers, Clock clock) {
        return new Reviews(reader, catalogue, readers, clock);
    }

    @Bean
    OpenTickets openTickets(LedgerReader reader, Tickets tickets) {
        return new OpenTickets(reader, tickets);
    }
}
