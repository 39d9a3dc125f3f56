/** How the domain says no. Knows nothing else. */
@NullMarked
package dev.zephyr.refusal;

import org.jspecify.annotations.NullMarked;
