package dev.zephyr.port;

import dev.zephyr.communication.Announcement;

/**
 * One message into one channel.
 *
 * @param key deterministic; a repeat with the same key must not appear twice where the vendor allows to tell
 * @param channel the policy's name of the channel
 * @param place the channel's name at the vendor, already rendered (for a room: its name)
 * @param message the message kind's name in the policy
 */
public record Post(
        String key, IncidentBrief incident, String channel, String place, String message, Announcement announcement) {}
