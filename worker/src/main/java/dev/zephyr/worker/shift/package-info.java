/** What people are told around a change of shift. */
@NullMarked
package dev.zephyr.worker.shift;

import org.jspecify.annotations.NullMarked;
