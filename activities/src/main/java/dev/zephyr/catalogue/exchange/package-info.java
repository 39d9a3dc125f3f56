/** Schedules to and from other products: calendars for people, and what a team brings along when it moves in. */
@NullMarked
package dev.zephyr.catalogue.exchange;

import org.jspecify.annotations.NullMarked;
