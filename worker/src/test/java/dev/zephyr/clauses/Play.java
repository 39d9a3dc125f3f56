package dev.zephyr.clauses;

import dev.zephyr.alert.AlertFact;
import dev.zephyr.command.Command;
import dev.zephyr.incident.Opening;
import dev.zephyr.policy.Policy;
import dev.zephyr.port.Page;
import dev.zephyr.port.PageKind;
import dev.zephyr.port.Post;
import dev.zephyr.refusal.Refusal;
import dev.zephyr.severity.ImpactAssessment;
import dev.zephyr.severity.Severity;
import dev.zephyr.timeline.EntryKind;
import dev.zephyr.timeline.TimelineEntry;
import dev.zephyr.workflow.IncidentWorld;
import dev.zephyr.workflow.Refusals;
import io.temporal.client.WorkflowUpdateException;
import io.temporal.failure.ApplicationFailure;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;

/** One incident under a preset, played through the real workflow, and what its people and places saw of it. */
public abstract class Play {

    private static final Duration JUST = Duration.ofSeconds(3);
    private static final int MOST_LOOKS = 100;

    protected final IncidentWorld world;
    private Instant zero = Instant.EPOCH;

    protected Play(Policy policy) {
        this(new IncidentWorld(policy));
    }

    protected Play(IncidentWorld world) {
        this.world = world;
    }

    @AfterEach
    public final void close() {
        world.close();
    }

    public final void open(String severity, String... flags) {
        open(opening("alert", "zephyr", severity, null, flags));
    }

    protected final void open(Opening opening, AlertFact... facts) {
        world.open(opening, facts);
        zero = world.incident().opened();
    }

    protected static Opening opening(
            String origin, String reporter, String severity, Instant startedAt, String... flags) {
        return new Opening(
                "abcdefghijkl",
                "route",
                origin,
                "Checkout p99 elevated",
                "checkout",
                "checkout",
                reporter,
                new Severity(severity),
                ImpactAssessment.NONE,
                Set.of(flags),
                startedAt,
                false,
                null,
                Map.of("runbook", "https://runbooks.example/checkout"),
                List.of());
    }

    /** From now on times count from this moment. */
    protected final void countFromNow() {
        zero = world.now();
    }

    /** Just before so much has passed. */
    protected final void before(Duration span) {
        world.after(Duration.between(world.now(), zero.plus(span).minus(JUST)));
    }

    /** Just after so much has passed. */
    protected final void at(Duration span) {
        world.after(Duration.between(world.now(), zero.plus(span).plus(JUST)));
    }

    protected final void before(long minutes) {
        before(Duration.ofMinutes(minutes));
    }

    protected final void at(long minutes) {
        at(Duration.ofMinutes(minutes));
    }

    protected final String by(String person, Command command) {
        return world.by(person, command).text();
    }

    /** Why the command is refused; fails where it is done. */
    public final String refused(String person, Command command) {
        try {
            world.by(person, command);
        } catch (WorkflowUpdateException e) {
            return Refusals.read((ApplicationFailure) e.getCause())
                    .map(Refusal::getMessage)
                    .orElseThrow(() -> e);
        }
        throw new AssertionError(command + " was done");
    }

    /** Everyone rung so far, each once, in order. */
    protected final List<String> rung() {
        return world.paged().stream().distinct().toList();
    }

    /** Waits until everything that was set off has gone out. */
    protected final void settled() {
        for (int i = 0; i < MOST_LOOKS && !world.view().inFlight().isEmpty(); i++) {
            world.settle();
        }
    }

    /** Forgets who was rung, told and posted to so far. */
    protected final void forget() {
        world.ports().pages().clear();
        world.ports().posts().clear();
    }

    /** By the level that is called, or by the message that is sent. */
    private Stream<Page> notices(String step) {
        return pages(PageKind.NOTICE)
                .filter(page ->
                        page.step().startsWith(step + ": ") || page.step().startsWith(step + ", "));
    }

    private Stream<Page> pages(PageKind kind) {
        return world.ports().pages().stream().filter(page -> page.kind() == kind);
    }

    protected final List<String> having(PageKind kind) {
        return pages(kind).map(page -> page.recipient().responder()).toList();
    }

    /** Who was told this kind of message, or was called by notice at the level of this name. */
    protected final List<String> told(String step) {
        return notices(step).map(page -> page.recipient().responder()).toList();
    }

    protected final String toldText(String message) {
        return notices(message)
                .map(Page::text)
                .reduce((first, second) -> second)
                .orElse("");
    }

    /** The message kinds that a channel got, in order. */
    protected final List<String> posts(String channel) {
        return world.ports().posts().stream()
                .filter(post -> post.channel().equals(channel))
                .map(Post::message)
                .toList();
    }

    /** The last such post. */
    protected final Post post(String channel, String message) {
        return world.ports().posts().stream()
                .filter(post -> post.channel().equals(channel) && post.message().equals(message))
                .reduce((first, second) -> second)
                .orElseThrow(() -> new AssertionError(message + " is not among " + posts(channel)));
    }

    protected final String text(String channel, String message) {
        return post(channel, message).announcement().text();
    }

    protected final List<TimelineEntry> entries(EntryKind kind) {
        return world.incident().timeline().of(kind).toList();
    }

    protected final List<String> attention() {
        return world.incident().attention();
    }

    /** A time as messages spell it. */
    protected static String spell(Instant instant) {
        return instant.toString().substring(0, 16).replace('T', ' ') + " UTC";
    }
}
