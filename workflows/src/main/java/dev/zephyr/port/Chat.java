package dev.zephyr.port;

import io.temporal.activity.ActivityInterface;

/** Chat rooms. Slow or absent chat never delays a page; calls are retried for hours, then surface as attention. */
@ActivityInterface(namePrefix = "chat-")
public interface Chat {

    /** Opens the incident's own room, or finds the one that the same key made before. */
    Receipt openRoom(Post opening);

    Receipt post(Post post);

    /** Shows the room's card, edited in place, and brings its people into the room. The latest call counts. */
    Receipt showCard(Card card);

    /** Archives, never deletes (M-11). */
    Receipt archiveRoom(Post farewell);
}
