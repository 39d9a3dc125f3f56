/** Alerts that are kept for later while somebody works on what they are about. Pure: no clock, no I/O. */
@NullMarked
package dev.zephyr.silence;

import org.jspecify.annotations.NullMarked;
