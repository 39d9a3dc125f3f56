package dev.zephyr.port;

import java.time.Instant;

/**
 * What every message to the outside says about its incident.
 *
 * @param drill true when nothing is really broken; every adapter marks it
 * @param restricted true when only title and severity may be shown
 */
public record IncidentBrief(
        String id,
        String title,
        String severity,
        String service,
        String phase,
        Instant opened,
        boolean drill,
        boolean restricted) {}
