/** Tickets in Linear. */
@NullMarked
package dev.zephyr.integration.linear;

import org.jspecify.annotations.NullMarked;
