package dev.zephyr.silence;

import dev.zephyr.alert.AlertBatch;
import dev.zephyr.incident.Opening;

/**
 * Alerts of one correlation key, and the incident that they would have opened.
 *
 * @param policy the name of the policy that it would have run
 */
public record HeldAlerts(Opening opening, String policy, AlertBatch batch) {}
