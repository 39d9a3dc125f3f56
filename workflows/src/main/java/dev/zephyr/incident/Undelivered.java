package dev.zephyr.incident;

/**
 * The provider of a page could not bring it to its person after all: a number without reception, a call that nobody took. Heard
 * twice it changes nothing.
 *
 * @param page its key
 * @param reason for the timeline
 */
public record Undelivered(String page, String reason) implements Event {

    @Override
    public void on(Turn turn) {
        Ringing.undelivered(turn, page, reason);
    }
}
