package dev.zephyr.postmortem;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something to be done so that it does not happen again.
 *
 * @param owner a person's id, empty while nobody owns it
 * @param exception why it is not done, once somebody put their name to that; null while it is owed
 */
public record ActionItem(
        String id,
        String text,
        String owner,
        @Nullable Instant due,
        boolean done,
        @Nullable String exception) {

    public boolean isOpen() {
        return !done && exception == null;
    }

    public boolean isAssigned() {
        return !owner.isEmpty() && due != null;
    }
}
