package dev.zephyr.clauses.management;

import dev.zephyr.clauses.Preset;
import dev.zephyr.command.Acknowledge;
import dev.zephyr.command.CheckItem;
import dev.zephyr.command.Note;
import dev.zephyr.command.PostUpdate;
import dev.zephyr.command.Resolve;
import dev.zephyr.incident.Opening;
import dev.zephyr.incident.Rules;
import dev.zephyr.incident.Task;
import dev.zephyr.obligation.WorkingWindows;
import dev.zephyr.port.Page;
import dev.zephyr.port.PageKind;
import dev.zephyr.port.Post;
import dev.zephyr.severity.ImpactAssessment;
import dev.zephyr.severity.Severity;
import dev.zephyr.timeline.EntryKind;
import dev.zephyr.timeline.TimelineEntry;
import dev.zephyr.workflow.IncidentStart;
import dev.zephyr.workflow.IncidentWorld;
import dev.zephyr.workflow.TaskQueues;
import dev.zephyr.workflow.WorkflowIds;
import io.temporal.client.WorkflowOptions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;

/**
 * One incident under the preset {@code incident-management}. A clock is looked at on both sides: {@link #before} stops ten
 * seconds short of it, {@link #reach} ten seconds past it.
 */
abstract class ManagementStory {

    static final String ONCALL = "oncall-1";
    static final String LEAD = "oncall-lead";

    private static final Duration EDGE = Duration.ofSeconds(10);

    final IncidentWorld world = new IncidentWorld(Preset.INCIDENT_MANAGEMENT);
    private Instant mark = Instant.EPOCH;

    @AfterEach
    void close() {
        world.close();
    }

    /** Opened by an alert, and the clock starts. */
    final void open(String severity) {
        mark();
        world.open(severity);
    }

    /** Opened with the working time of the preset's own calendar. */
    final void open(String severity, WorkingWindows windows) {
        mark();
        WorkflowOptions options = WorkflowOptions.newBuilder()
                .setTaskQueue(TaskQueues.INCIDENTS)
                .setWorkflowId(WorkflowIds.living("abcdefghijkl"))
                .build();
        world.client()
                .newUntypedWorkflowStub("Incident", options)
                .start(new IncidentStart(opening(severity), world.policy(), windows, 1, Rules.CURRENT, null, null));
        world.settle();
    }

    static Opening opening(String severity) {
        return new Opening(
                "abcdefghijkl",
                "route",
                "alert",
                "Checkout p99 elevated",
                "checkout",
                "checkout",
                "zephyr",
                new Severity(severity),
                ImpactAssessment.NONE,
                Set.of(),
                null,
                false,
                null,
                Map.of(),
                List.of());
    }

    /** Opened, and the on-call answers at once; the clock starts with the answer. */
    final void respond(String severity) {
        world.open(severity);
        acknowledge();
    }

    final void acknowledge() {
        mark();
        world.by(ONCALL, new Acknowledge());
    }

    final void note() {
        world.by(ONCALL, new Note(EntryKind.NOTE, "looking into it"));
    }

    /** Verified and declared over by the commander; the clock starts with it. */
    final void resolve() {
        List.of("restored", "by-monitoring", "by-users").forEach(item -> world.by(ONCALL, new CheckItem(item, true)));
        mark();
        world.by(ONCALL, new Resolve("rolled back", ""));
    }

    final void update(Map<String, String> fields) {
        world.by(ONCALL, new PostUpdate(fields, null));
    }

    /** Times are counted from here on. */
    final void mark() {
        mark = world.now();
    }

    final void before(long minutes) {
        before(Duration.ofMinutes(minutes));
    }

    final void before(Duration since) {
        until(mark.plus(since).minus(EDGE));
    }

    final void reach(long minutes) {
        reach(Duration.ofMinutes(minutes));
    }

    final void reach(Duration since) {
        until(mark.plus(since).plus(EDGE));
    }

    private void until(Instant instant) {
        world.after(Duration.between(world.now(), instant));
    }

    /** Who was told something that begins so, without being rung; each once, in order. */
    final List<String> told(String step) {
        return notices(step).stream()
                .map(page -> page.recipient().responder())
                .distinct()
                .toList();
    }

    final List<Page> notices(String step) {
        return world.ports().pages().stream()
                .filter(page -> page.kind() == PageKind.NOTICE && page.step().startsWith(step))
                .toList();
    }

    /** Who was rung, each once, in order. */
    final List<String> rung() {
        return world.paged().stream().distinct().toList();
    }

    final List<String> posted(String channel) {
        return world.ports().posts().stream()
                .filter(post -> post.channel().equals(channel))
                .map(Post::message)
                .toList();
    }

    final Post lastPost(String channel, String message) {
        return world.ports().posts().stream()
                .filter(post -> post.channel().equals(channel) && post.message().equals(message))
                .reduce((first, second) -> second)
                .orElseThrow();
    }

    final List<String> attention() {
        return world.incident().attention();
    }

    final List<String> tasks() {
        return world.incident().team().tasks().stream().map(Task::text).toList();
    }

    final List<TimelineEntry> entries(EntryKind kind) {
        return world.incident().timeline().of(kind).toList();
    }

    final List<String> phases() {
        return entries(EntryKind.PHASE_ENTERED).stream()
                .map(TimelineEntry::text)
                .toList();
    }

    /** The duties whose time came while they were open, since the clock started. */
    final List<String> missed() {
        return entries(EntryKind.DUTY_MISSED).stream()
                .filter(entry -> entry.at().isAfter(mark))
                .map(entry -> entry.field("duty"))
                .toList();
    }
}
