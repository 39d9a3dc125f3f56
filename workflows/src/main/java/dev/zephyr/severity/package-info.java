/** How bad it is: the scale a policy names, and the decision tree that picks a step of it. Knows nothing else. */
@NullMarked
package dev.zephyr.severity;

import org.jspecify.annotations.NullMarked;
