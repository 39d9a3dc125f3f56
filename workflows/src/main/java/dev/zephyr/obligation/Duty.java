package dev.zephyr.obligation;

import java.time.Instant;
import java.util.Optional;

/**
 * An obligation at work in one incident.
 *
 * @param occurrence 1 for the first time it is owed, then up
 * @param anchoredAt what its time counts from
 * @param nextStep index of the step that comes next
 * @param chases how often the last step was repeated after the due time
 */
public record Duty(
        String id, int occurrence, Instant anchoredAt, Instant due, DutyStatus status, int nextStep, int chases) {

    public static Duty owed(String id, int occurrence, Instant anchoredAt, Instant due) {
        return new Duty(id, occurrence, anchoredAt, due, DutyStatus.OWED, 0, 0);
    }

    public boolean isOwed() {
        return status == DutyStatus.OWED;
    }

    /** True once the due time has come while it was owed. */
    public boolean isLate(Instant now) {
        return isOwed() && !due.isAfter(now);
    }

    public Duty as(DutyStatus next) {
        return new Duty(id, occurrence, anchoredAt, due, next, nextStep, chases);
    }

    public Duty movedTo(Instant anchor, Instant newDue) {
        return new Duty(id, occurrence, anchor, newDue, status, nextStep, chases);
    }

    public Duty afterStep() {
        return new Duty(id, occurrence, anchoredAt, due, status, nextStep + 1, chases);
    }

    public Duty afterChase() {
        return new Duty(id, occurrence, anchoredAt, due, status, nextStep, chases + 1);
    }

    /** When it next wants something done; empty once nothing more follows. */
    public Optional<Instant> nextAt(Obligation rule, Reckoning reckoning) {
        if (!isOwed()) {
            return Optional.empty();
        }
        if (nextStep < rule.steps().size()) {
            return Optional.of(reckoning.after(due, rule.steps().get(nextStep).at()));
        }
        if (rule.again() == null) {
            return rule.steps().isEmpty() || !lastStepAt(rule, reckoning).isAfter(due)
                    ? Optional.of(due)
                    : Optional.empty();
        }
        Instant at = lastStepAt(rule, reckoning);
        for (int i = 0; i <= chases; i++) {
            at = reckoning.after(at, rule.again());
        }
        return Optional.of(at);
    }

    private Instant lastStepAt(Obligation rule, Reckoning reckoning) {
        return rule.steps().isEmpty()
                ? due
                : reckoning.after(due, rule.steps().get(rule.steps().size() - 1).at());
    }
}
