/** Seals what Temporal keeps of confidential incidents: histories and query answers hold it encrypted, workers and API read it. */
@NullMarked
package dev.zephyr.worker.confidential;

import org.jspecify.annotations.NullMarked;
