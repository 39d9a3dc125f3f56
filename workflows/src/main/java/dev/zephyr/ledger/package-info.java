/** What is kept of an incident for good: the rows of the ledger, as they travel to it. Knows values only. */
@NullMarked
package dev.zephyr.ledger;

import org.jspecify.annotations.NullMarked;
