/** Whether a team could go through an incident today (M-35): looks at the catalogue and asks tools, and changes nothing. */
@NullMarked
package dev.zephyr.readiness;

import org.jspecify.annotations.NullMarked;
