package dev.zephyr.integration.sql;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.zephyr.integration.Secret;
import java.time.Duration;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * The connections to one database, opened and its tables brought up to date at the first use: a database that is down does
 * not keep the product from starting. Few connections and a short wait for one, so that those who need it fail soon
 * instead of piling up.
 */
public final class Database implements AutoCloseable {

    private static final int CONNECTIONS = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final String AS_POSTGRES = ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH";

    private static final String WORDS =
            "create index incident_words on incident_text using gin (to_tsvector('english', words))";

    private static final String NO_INDEX = "comment on table incident_text is 'searched without an index'";

    private final DatabaseSettings settings;
    private @Nullable HikariDataSource pool;
    private @Nullable Jdbi jdbi;

    public Database(DatabaseSettings settings) {
        this.settings = settings;
    }

    /** Ready to be used; fails with what the driver says when it is not there. */
    synchronized Jdbi open() {
        Jdbi ready = jdbi;
        if (ready == null) {
            HikariDataSource opened = pool == null ? new HikariDataSource(configuration()) : pool;
            pool = opened;
            Flyway.configure()
                    .dataSource(opened)
                    .locations("classpath:ledger")
                    .placeholders(Map.of("index_of_words", settings.isPostgres() ? WORDS : NO_INDEX))
                    .load()
                    .migrate();
            ready = Jdbi.create(opened)
                    .registerArgument(new Instants.Argument())
                    .registerArrayType(String.class, "varchar")
                    .registerColumnMapper(new Instants.Mapper());
            jdbi = ready;
        }
        return ready;
    }

    boolean isPostgres() {
        return settings.isPostgres();
    }

    private HikariConfig configuration() {
        HikariConfig configuration = new HikariConfig();
        configuration.setPoolName("ledger");
        configuration.setJdbcUrl(settings.isPostgres() ? settings.url() : settings.url() + AS_POSTGRES);
        configuration.setUsername(settings.user());
        settings.password().get().map(Secret::reveal).ifPresent(configuration::setPassword);
        configuration.setMaximumPoolSize(CONNECTIONS);
        configuration.setMinimumIdle(0);
        configuration.setConnectionTimeout(PATIENCE.toMillis());
        configuration.setInitializationFailTimeout(-1);
        return configuration;
    }

    @Override
    public synchronized void close() {
        if (pool != null) {
            pool.close();
            pool = null;
            jdbi = null;
        }
    }
}
