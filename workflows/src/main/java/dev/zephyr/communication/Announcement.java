package dev.zephyr.communication;

/**
 * A rendered message, ready for any channel; escaping for the sink is the adapter's.
 *
 * @param here true when the policy's own text begins with {@code @here}: everybody present is alerted
 * @param pinned true when it stays in sight where it is posted
 */
public record Announcement(String title, String text, boolean here, boolean pinned) {

    public Announcement(String title, String text) {
        this(title, text, false, false);
    }
}
