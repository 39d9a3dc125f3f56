package dev.zephyr.port;

/**
 * What the outside answered.
 *
 * @param reference the outside's own name for what was made (a message id, a ticket key, a file), empty if it has none
 */
public record Receipt(String reference) {

    public static final Receipt NONE = new Receipt("");
}
