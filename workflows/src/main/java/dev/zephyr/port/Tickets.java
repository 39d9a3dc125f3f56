package dev.zephyr.port;

import io.temporal.activity.ActivityInterface;

/** The tracking system. */
@ActivityInterface(namePrefix = "tickets-")
public interface Tickets {

    /** Opens a ticket, or finds the one that the same key opened before; the receipt names it. */
    Receipt open(Post ticket);

    /**
     * Whether the tracking system says that a ticket is done (P-30). One that was taken away is not done: somebody has to say
     * so.
     *
     * @param reference as the receipt named it
     */
    boolean isDone(String reference);
}
