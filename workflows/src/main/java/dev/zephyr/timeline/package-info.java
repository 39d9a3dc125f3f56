/** What happened, in order: the closed list of what can be recorded. Knows nothing else. */
@NullMarked
package dev.zephyr.timeline;

import org.jspecify.annotations.NullMarked;
