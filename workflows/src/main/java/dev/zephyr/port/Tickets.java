package dev.zephyr.port;

import io.temporal.activity.ActivityInterface;

/** The tracking system. */
@ActivityInterface(namePrefix = "tickets-")
public interface Tickets {

    /** Opens a ticket, or finds the one that the same key opened before; the receipt names it. */
    Receipt open(Post ticket);
}
