/** People, how they are reached, and who is on call at an instant. Zones live here only. */
@NullMarked
package dev.zephyr.oncall;

import org.jspecify.annotations.NullMarked;
