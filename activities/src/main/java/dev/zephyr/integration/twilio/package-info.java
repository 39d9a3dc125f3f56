/** Text messages and calls by Twilio. */
@NullMarked
package dev.zephyr.integration.twilio;

import org.jspecify.annotations.NullMarked;
