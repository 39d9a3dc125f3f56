/** Slack by its official SDK: rooms, messages, the card of an incident, and direct messages to people. */
@NullMarked
package dev.zephyr.integration.slack;

import org.jspecify.annotations.NullMarked;
