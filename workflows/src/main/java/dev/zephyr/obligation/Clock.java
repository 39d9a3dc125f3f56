package dev.zephyr.obligation;

import java.time.Instant;

/** A named instant at which the incident wakes up; operators read the name in the Temporal UI. */
public record Clock(String name, Instant due) implements Comparable<Clock> {

    @Override
    public int compareTo(Clock other) {
        int byDue = due.compareTo(other.due);
        return byDue != 0 ? byDue : name.compareTo(other.name);
    }
}
