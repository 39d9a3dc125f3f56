/** What keeps a replay equal to the first run. Knows nothing else. */
@NullMarked
package dev.zephyr.determinism;

import org.jspecify.annotations.NullMarked;
