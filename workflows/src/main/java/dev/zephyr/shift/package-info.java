/** What is owed around a change of shift: the hand-off, and whether who comes is ready. Pure: no clock, no zones, no I/O. */
@NullMarked
package dev.zephyr.shift;

import org.jspecify.annotations.NullMarked;
