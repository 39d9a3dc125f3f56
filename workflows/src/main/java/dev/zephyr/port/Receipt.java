package dev.zephyr.port;

import org.jspecify.annotations.Nullable;

/**
 * What the outside answered.
 *
 * @param reference the outside's own name for what was made (a message id, a ticket's number, a file), empty if it has none
 * @param shown what people are shown instead: a name or a link; the reference where there is nothing better
 */
public record Receipt(String reference, String shown) {

    public static final Receipt NONE = new Receipt("");

    public Receipt(String reference, @Nullable String shown) {
        this.reference = reference;
        this.shown = shown == null ? reference : shown;
    }

    public Receipt(String reference) {
        this(reference, reference);
    }
}
