package dev.zephyr.heartbeat;

import java.time.Duration;

/**
 * What a route says of its heartbeat.
 *
 * @param every how often a beat comes
 * @param grace how late one may be before its absence is an alert
 */
public record HeartbeatPlan(String route, String service, String title, Duration every, Duration grace) {}
