/** The phases of an incident and the legal moves between them. Knows nothing else. */
@NullMarked
package dev.zephyr.lifecycle;

import org.jspecify.annotations.NullMarked;
