/** The ledger in a relational database: PostgreSQL, or H2 in a file where nothing else is set up. */
@NullMarked
package dev.zephyr.integration.sql;

import org.jspecify.annotations.NullMarked;
