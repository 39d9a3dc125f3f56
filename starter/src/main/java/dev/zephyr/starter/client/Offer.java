package dev.zephyr.starter.client;

import dev.zephyr.alert.AlertBatch;
import dev.zephyr.incident.Opening;

/**
 * Alerts of one correlation key, and the incident to open with them when none is open.
 *
 * @param policy the name of the policy that a new incident runs
 * @param scale 1, or how much faster than real life a drill runs
 * @param silence that holds them, or {@link #NOBODY}
 */
public record Offer(Opening opening, String policy, int scale, AlertBatch batch, String silence) {

    static final String NOBODY = "";

    /** In real time. */
    public Offer(Opening opening, String policy, AlertBatch batch) {
        this(opening, policy, 1, batch, NOBODY);
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
        return new Offer(drill, policy, faster, batch, silence);
    }

    /** Some of its alerts. */
    Offer heldBy(String holder, AlertBatch part) {
        return new Offer(opening, policy, scale, part, holder);
    }

    boolean isHeld() {
        return !silence.equals(NOBODY);
    }

    String code() {
        return opening.code();
    }

    /** What is folded into one call. */
    String line() {
        return isHeld() ? code() + "/" + silence : code();
    }
}
