package dev.zephyr.escalation;

import dev.zephyr.determinism.Ordered;
import dev.zephyr.oncall.ContactMethod;
import dev.zephyr.oncall.Responder;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One person being rung: the ladder's rungs are people.
 *
 * @param method index of the contact method in use
 * @param delivered true once the provider took the page of that method
 * @param heldUntil when the page is tried again that waits for a ring of another incident to be over
 */
public record Rung(
        String responder,
        String name,
        List<ContactMethod> methods,
        int method,
        RungState state,
        Instant since,
        boolean delivered,
        @Nullable Instant heldUntil) {

    public Rung {
        methods = Ordered.list(methods);
    }

    static Rung ringing(Responder responder, Instant now) {
        RungState state = responder.methods().isEmpty() ? RungState.UNREACHABLE : RungState.RINGING;
        return new Rung(responder.id(), responder.name(), responder.methods(), 0, state, now, false, null);
    }

    public boolean isRinging() {
        return state == RungState.RINGING;
    }

    public Optional<ContactMethod> current() {
        return method < methods.size() ? Optional.of(methods.get(method)) : Optional.empty();
    }

    public Rung as(RungState next, Instant now) {
        return new Rung(responder, name, methods, method, next, now, delivered, null);
    }

    public Rung deliveredNow() {
        return new Rung(responder, name, methods, method, state, since, true, null);
    }

    public Rung held(Instant until) {
        return new Rung(responder, name, methods, method, state, since, delivered, until);
    }

    /** True while the page of the present method has not been sent. */
    public boolean isHeld() {
        return isRinging() && heldUntil != null;
    }

    /** Whoever was rung late has as long for this method as anybody. */
    public Rung ringingSince(Instant now) {
        return new Rung(responder, name, methods, method, state, now, delivered, null);
    }

    /** The next contact method; unreachable when a failure leaves none. */
    public Rung afterFailure(Instant now) {
        return method + 1 < methods.size() ? nextMethod(now) : as(RungState.UNREACHABLE, now);
    }

    public Rung nextMethod(Instant now) {
        return new Rung(responder, name, methods, method + 1, state, now, false, null);
    }

    public boolean hasNextMethod() {
        return isRinging() && !isHeld() && method + 1 < methods.size();
    }
}
