/** Starting: what is checked before, what is said after, and how a failed start explains itself. */
@NullMarked
package dev.zephyr.starter.launch;

import org.jspecify.annotations.NullMarked;
