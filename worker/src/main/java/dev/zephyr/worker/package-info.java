/** Hosts the Temporal workers: task queues, adapters and the catalogue, wired by Spring. */
@NullMarked
package dev.zephyr.worker;

import org.jspecify.annotations.NullMarked;
