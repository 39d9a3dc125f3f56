package dev.zephyr.clauses;

import dev.zephyr.command.Command;
import dev.zephyr.policy.Policy;
import dev.zephyr.timeline.EntryKind;
import dev.zephyr.workflow.IncidentWorld;
import dev.zephyr.workflow.Sent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** One incident on its way through its follow-up, with the workers beginning anew on some of its days. */
public final class Course extends Play implements AutoCloseable {

    /** A fixed one, so that two courses say the same times. */
    private static final Instant BEGINNING = Instant.parse("2026-12-01T09:00:00Z");

    private final Deque<Duration> restarts;
    private Instant resolved = Instant.EPOCH;

    Course(Policy policy, List<Duration> restarts) {
        super(
                restarts.isEmpty()
                        ? new IncidentWorld(policy, BEGINNING)
                        : IncidentWorld.withoutMemory(policy, BEGINNING));
        this.restarts = new ArrayDeque<>(restarts);
    }

    /** Everything counts from the resolution, which this command declares. */
    public void resolved(String by, Command resolve) {
        settled();
        by(by, resolve);
        countFromNow();
        resolved = world.incident().timeline().last(EntryKind.RESOLVED).orElseThrow();
    }

    /** Lets the time pass until just after that; a restart comes just before its day. */
    public void on(Duration day) {
        while (!restarts.isEmpty() && restarts.peek().compareTo(day) <= 0) {
            before(restarts.remove());
            world.restart();
        }
        at(day);
        settled();
    }

    public void on(long days) {
        on(Duration.ofDays(days));
    }

    public void does(String person, Command command) {
        settled();
        by(person, command);
    }

    /** The instant at which so much has passed since the resolution. */
    public Instant time(Duration sinceResolution) {
        return resolved.plus(sinceResolution);
    }

    public IncidentWorld world() {
        return world;
    }

    /** What went out since the resolution, by minutes since then. */
    List<Sent> sent() {
        settled();
        return world.ports().sent().stream()
                .filter(sent -> !sent.at().isBefore(resolved))
                .toList();
    }

    Duration since(Sent sent) {
        return Duration.between(resolved, sent.at());
    }
}
