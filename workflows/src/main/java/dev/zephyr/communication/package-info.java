/** What is said and where: message kinds and channels as data, and their rendering. */
@NullMarked
package dev.zephyr.communication;

import org.jspecify.annotations.NullMarked;
