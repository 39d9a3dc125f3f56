/** The pure core: an incident and an event give the next incident and what has to be done. No clock, no I/O, no zone. */
@NullMarked
package dev.zephyr.incident;

import org.jspecify.annotations.NullMarked;
