/** Sources that say that they are alive, and whose silence is an alert. Pure: no clock, no I/O. */
@NullMarked
package dev.zephyr.heartbeat;

import org.jspecify.annotations.NullMarked;
