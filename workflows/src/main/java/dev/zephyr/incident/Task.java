package dev.zephyr.incident;

import java.time.Instant;

/** Something somebody was asked to do on the incident; open ones show on it (P-19). */
public record Task(String id, String text, String owner, String askedBy, Instant since, boolean done) {

    Task completed() {
        return new Task(id, text, owner, askedBy, since, true);
    }
}
