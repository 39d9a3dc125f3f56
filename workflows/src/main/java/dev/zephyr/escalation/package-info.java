/** Who is called when nobody answers: levels, calls and the people being rung. No clock, no zone. */
@NullMarked
package dev.zephyr.escalation;

import org.jspecify.annotations.NullMarked;
