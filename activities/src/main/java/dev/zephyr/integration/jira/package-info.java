/** Tickets in Jira Cloud. */
@NullMarked
package dev.zephyr.integration.jira;

import org.jspecify.annotations.NullMarked;
