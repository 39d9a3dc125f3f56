package dev.zephyr.integration.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jdbi.v3.core.argument.AbstractArgumentFactory;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.mapper.ColumnMapper;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** Points in time go in and out in UTC: by {@code java.sql.Timestamp} they would shift where clocks are set back. */
final class Instants {

    private Instants() {}

    static final class Argument extends AbstractArgumentFactory<Instant> {

        Argument() {
            super(Types.TIMESTAMP_WITH_TIMEZONE);
        }

        /** To the microsecond, which is what databases keep: they would round the rest, each in its way. */
        @Override
        protected org.jdbi.v3.core.argument.Argument build(Instant at, ConfigRegistry config) {
            OffsetDateTime kept = at.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
            return (position, statement, context) -> statement.setObject(position, kept);
        }
    }

    static final class Mapper implements ColumnMapper<Instant> {

        @Override
        public @Nullable Instant map(ResultSet row, int column, StatementContext context) throws SQLException {
            OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
            return at == null ? null : at.toInstant();
        }
    }
}
