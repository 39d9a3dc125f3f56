package dev.zephyr.catalogue.directory;

import dev.zephyr.heartbeat.HeartbeatPlan;
import dev.zephyr.severity.Severity;

/**
 * The heartbeat that a route expects.
 *
 * @param severity of the incident that its silence opens; unknown leaves it for a person to assess
 * @param alert the alert that is a beat and no alert, as Alertmanager's Watchdog; empty for none
 */
public record ExpectedHeartbeat(HeartbeatPlan plan, Severity severity, String alert) {}
