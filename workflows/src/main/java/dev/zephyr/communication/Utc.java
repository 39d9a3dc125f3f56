package dev.zephyr.communication;

import java.time.Instant;

/** Times in words. */
public final class Utc {

    private Utc() {}

    /** To the minute and in UTC; adapters add the reader's own zone. */
    public static String spell(Instant instant) {
        return instant.toString().substring(0, 16).replace('T', ' ') + " UTC";
    }
}
