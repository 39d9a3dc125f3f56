/** Paging by PagerDuty, and who is on call there. */
@NullMarked
package dev.zephyr.integration.pagerduty;

import org.jspecify.annotations.NullMarked;
