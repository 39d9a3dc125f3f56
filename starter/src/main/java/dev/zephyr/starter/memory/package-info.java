/** What this process keeps in memory, in bounds. */
@NullMarked
package dev.zephyr.starter.memory;

import org.jspecify.annotations.NullMarked;
