package dev.zephyr.clauses;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.zephyr.catalogue.directory.WorkingCalendars;
import dev.zephyr.catalogue.lint.PolicyReader;
import dev.zephyr.catalogue.lint.PolicyReading;
import dev.zephyr.command.Acknowledge;
import dev.zephyr.command.Command;
import dev.zephyr.command.Note;
import dev.zephyr.incident.Incident;
import dev.zephyr.incident.Opening;
import dev.zephyr.incident.Rules;
import dev.zephyr.obligation.WorkingWindows;
import dev.zephyr.policy.Policy;
import dev.zephyr.policy.WorkingCalendar;
import dev.zephyr.port.Page;
import dev.zephyr.port.PageKind;
import dev.zephyr.port.Post;
import dev.zephyr.refusal.Refusal;
import dev.zephyr.severity.ImpactAssessment;
import dev.zephyr.severity.Severity;
import dev.zephyr.timeline.EntryKind;
import dev.zephyr.timeline.TimelineEntry;
import dev.zephyr.workflow.IncidentStart;
import dev.zephyr.workflow.IncidentWorld;
import dev.zephyr.workflow.Refusals;
import dev.zephyr.workflow.TaskQueues;
import dev.zephyr.workflow.WorkflowIds;
import io.temporal.client.WorkflowOptions;
import io.temporal.client.WorkflowUpdateException;
import io.temporal.failure.ApplicationFailure;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;

/** One incident played under a preset. What went out can be forgotten, to look at what is new. */
public abstract class Story {

    private static final String CODE = "abcdefghijkl";
    private static final int MOST_LOOKS = 30;

    private final Policy policy;
    protected final IncidentWorld world;

    protected Story(Policy policy) {
        this.policy = policy;
        this.world = new IncidentWorld(policy);
    }

    @AfterEach
    public void close() {
        world.close();
    }

    /** Lets time pass until the next such moment in the zone of the preset's calendar. */
    protected void until(DayOfWeek day, String time) {
        ZonedDateTime now = world.now().atZone(ZoneId.of(calendar().zone()));
        ZonedDateTime then = now.with(TemporalAdjusters.nextOrSame(day)).with(LocalTime.parse(time));
        world.after(Duration.between(now, then.isAfter(now) ? then : then.plusWeeks(1)));
    }

    private WorkingCalendar calendar() {
        return Objects.requireNonNull(policy.calendar());
    }

    protected Opening opening(String severity, String origin, String... flags) {
        return new Opening(
                CODE,
                "route",
                origin,
                "Checkout p99 elevated",
                "checkout",
                "checkout",
                "zephyr",
                new Severity(severity),
                ImpactAssessment.NONE,
                Set.of(flags),
                null,
                false,
                null,
                Map.of("runbook", "https://runbooks.example/checkout"),
                List.of());
    }

    /** Opened by an alert, at any hour; every minute counts as working time. */
    protected void open(String severity, String... flags) {
        world.open(opening(severity, "alert", flags));
    }

    /** Opened by an alert; working time is what the preset's calendar says. */
    protected void openOnCalendar(String severity, String... flags) {
        WorkingWindows windows = WorkingCalendars.windows(calendar(), world.now());
        world.client()
                .newUntypedWorkflowStub(
                        "Incident",
                        WorkflowOptions.newBuilder()
                                .setTaskQueue(TaskQueues.INCIDENTS)
                                .setWorkflowId(WorkflowIds.living(CODE))
                                .setStaticSummary("checkout")
                                .build())
                .start(new IncidentStart(
                        opening(severity, "alert", flags), world.policy(), windows, 1, Rules.CURRENT, null, null));
        world.settle();
    }

    /** Opened and acknowledged, with a first note, so that the acknowledgement stands. */
    protected void answered(String severity, String... flags) {
        open(severity, flags);
        acknowledge("oncall-1");
    }

    protected void acknowledge(String... people) {
        for (String person : people) {
            world.by(person, new Acknowledge());
        }
        note(people[people.length - 1], EntryKind.NOTE, "looking");
    }

    protected void note(String by, EntryKind kind, String text) {
        world.by(by, new Note(kind, text));
    }

    protected Refusal refusal(String by, Command command) {
        WorkflowUpdateException failed =
                catchThrowableOfType(WorkflowUpdateException.class, () -> world.by(by, command));
        if (failed == null || !(failed.getCause() instanceof ApplicationFailure failure)) {
            throw new AssertionError("nothing was refused: " + command);
        }
        return Refusals.read(failure).orElseThrow();
    }

    protected Incident incident() {
        return world.incident();
    }

    /** What went out so far is not looked at any more. */
    protected void forget() {
        still().ports().pages().clear();
        world.ports().posts().clear();
    }

    /** Who is rung, each once, in order. */
    protected List<String> rung() {
        return still().paged().stream().distinct().toList();
    }

    /** Who is told by a call that does not ring. */
    protected List<String> notified(String level) {
        return people(PageKind.NOTICE, page -> page.step().startsWith(level + ": "));
    }

    /** Who is sent this message. */
    protected List<String> told(String message) {
        return people(
                PageKind.NOTICE,
                page -> page.step().equals(message) || page.step().startsWith(message + ", "));
    }

    /** Who is chased for this duty. */
    protected List<String> chased(String duty) {
        return people(PageKind.NOTICE, page -> page.step().endsWith(", " + duty));
    }

    /** Looks only once everything that was set off has gone out. */
    private IncidentWorld still() {
        for (int i = 0; i < MOST_LOOKS && !world.view().inFlight().isEmpty(); i++) {
            world.settle();
        }
        return world;
    }

    private List<String> people(PageKind kind, Predicate<Page> which) {
        return still().ports().pages().stream()
                .filter(page -> page.kind() == kind)
                .filter(which)
                .map(page -> page.recipient().responder())
                .toList();
    }

    protected List<Page> pages(String person) {
        return still().ports().pages().stream()
                .filter(page -> page.recipient().responder().equals(person))
                .toList();
    }

    /** The text last sent to this person. */
    protected String lastTold(String person) {
        return pages(person).stream()
                .reduce((first, second) -> second)
                .map(Page::text)
                .orElse("");
    }

    /** The kinds of message posted into a channel, in order. */
    protected List<String> posted(String channel) {
        return posts(channel).stream().map(Post::message).toList();
    }

    protected List<Post> posts(String channel) {
        return still().ports().posts().stream()
                .filter(post -> post.channel().equals(channel))
                .toList();
    }

    /** The text last posted into a channel. */
    protected String lastPosted(String channel) {
        return lastPosted(channel, "");
    }

    /** The text of the last message of this kind in a channel. */
    protected String lastPosted(String channel, String message) {
        return posts(channel).stream()
                .filter(post -> message.isEmpty() || post.message().equals(message))
                .reduce((first, second) -> second)
                .map(post ->
                        post.announcement().title() + "\n" + post.announcement().text())
                .orElse("");
    }

    protected List<TimelineEntry> entries(EntryKind kind) {
        return incident().timeline().of(kind).toList();
    }

    /** Channels for which a text waits for its release. */
    protected List<String> drafts() {
        return entries(EntryKind.CUSTOMER_MESSAGE_DRAFTED).stream()
                .map(entry -> entry.field("channel") + " " + entry.field("message"))
                .toList();
    }

    /** The tasks that are open. */
    protected List<String> tasks() {
        return incident().team().tasks().stream()
                .filter(task -> !task.done())
                .map(task -> task.owner() + ": " + task.text())
                .toList();
    }

    /** The preset as it ships, with one place of its text changed. */
    protected static PolicyReading changed(String preset, String before, String after) {
        String resource = "/policies/" + preset + ".yaml";
        try (InputStream file = Objects.requireNonNull(Story.class.getResourceAsStream(resource), resource)) {
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            if (!text.contains(before)) {
                throw new AssertionError(resource + " does not say " + before);
            }
            String other = text.replace(before, after);
            return new PolicyReader().read(preset + ".yaml", other.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
