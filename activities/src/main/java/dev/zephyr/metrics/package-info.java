/** Figures about incidents, counted from the ledger; each is defined in docs/metrics.md. Pure: no clock, no database. */
@NullMarked
package dev.zephyr.metrics;

import org.jspecify.annotations.NullMarked;
