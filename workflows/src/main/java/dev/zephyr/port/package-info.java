/** The outside world as the incident sees it: activity interfaces with their requests and receipts. */
@NullMarked
package dev.zephyr.port;

import org.jspecify.annotations.NullMarked;
