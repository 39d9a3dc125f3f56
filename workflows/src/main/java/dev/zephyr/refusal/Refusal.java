package dev.zephyr.refusal;

/**
 * A command that can not be carried out, said so that the person knows what to do next. Nothing has changed.
 */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    public Refusal(Reason reason, String detail) {
        super(detail, null, false, false);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** Why, for programs: part of the problem type in the API. */
    public enum Reason {
        /** The named thing is not there. */
        NOT_FOUND,
        /** Not in this state. */
        CONFLICT,
        /** Not by this person. */
        NOT_ALLOWED,
        /** Something is missing or can not be read. */
        INVALID,
        /** The key belongs to a newer incident. */
        MOVED
    }
}
