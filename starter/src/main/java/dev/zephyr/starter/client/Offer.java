package dev.zephyr.starter.client;

import dev.zephyr.alert.AlertBatch;
import dev.zephyr.incident.Opening;

/**
 * Alerts of one correlation key, and the incident to open with them when none is open.
 *
 * @param policy the name of the policy that a new incident runs
 * @param scale 1, or how much faster than real life a drill runs
 */
public record Offer(Opening opening, String policy, int scale, AlertBatch batch) {

    /** In real time. */
    public Offer(Opening opening, String policy, AlertBatch batch) {
        this(opening, policy, 1, batch);
    }

    /** The same as a drill in which time runs faster. */
    public Offer drill(int faster) {
        Opening drill = new Opening(
                opening.code(),
                opening.route(),
                opening.origin(),
                opening.title(),
                opening.service(),
                opening.team(),
                opening.reporter(),
                opening.severity(),
                opening.assessment(),
                opening.flags(),
                opening.startedAt(),
                true,
                opening.previous(),
                opening.links(),
                opening.catchAll());
        return new Offer(drill, policy, faster, batch);
    }

    String code() {
        return opening.code();
    }
}
