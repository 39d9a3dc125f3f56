package dev.zephyr.rehearsal;

import dev.zephyr.alert.AlertBatch;
import dev.zephyr.alert.AlertFact;
import dev.zephyr.command.Command;
import dev.zephyr.command.CommandRequest;
import dev.zephyr.incident.Action;
import dev.zephyr.incident.AlertsReceived;
import dev.zephyr.incident.Carried;
import dev.zephyr.incident.Decision;
import dev.zephyr.incident.Event;
import dev.zephyr.incident.Incident;
import dev.zephyr.incident.IncidentId;
import dev.zephyr.incident.Opened;
import dev.zephyr.incident.Opening;
import dev.zephyr.incident.PeopleFound;
import dev.zephyr.incident.Rules;
import dev.zephyr.incident.TimePassed;
import dev.zephyr.incident.Undelivered;
import dev.zephyr.obligation.Clock;
import dev.zephyr.obligation.Reckoning;
import dev.zephyr.policy.Policy;
import dev.zephyr.port.Page;
import dev.zephyr.port.PageKind;
import dev.zephyr.severity.ImpactAssessment;
import dev.zephyr.severity.Severity;
import dev.zephyr.timeline.EntryKind;
import dev.zephyr.timeline.TimelineEntry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Plays an incident under a policy on a clock of its own, as the workflow does: what came in first, then whatever is due.
 * Reads like a rehearsal: open, let time pass, answer, look at who was paged when.
 */
public final class Rehearsal {

    public static final Instant START = Instant.parse("2026-11-23T09:00:00Z");

    private final Rules rules;
    private final FakeDirectory directory;
    private final List<Told> pages = new ArrayList<>();
    private final List<Done> done = new ArrayList<>();
    private final Set<String> keys = new LinkedHashSet<>();
    private Predicate<Page> reachable = page -> true;
    private Predicate<Action> failing = action -> false;
    private Instant now = START;
    private Incident incident;
    private Decision last;

    /** A page or notice as it went out. */
    public record Told(Instant at, Page page) {}

    /** Anything else that went out. */
    public record Done(Instant at, Action action) {}

    private Rehearsal(Policy policy, FakeDirectory directory, Reckoning reckoning, Opening opening) {
        this.rules = new Rules(policy, reckoning, Rules.CURRENT);
        this.directory = directory;
        this.incident = Incident.blank(IncidentId.of(opening.code(), now, 0), opening, now);
        this.last = play(new Opened());
    }

    public static Rehearsal open(Policy policy, String severity) {
        return open(policy, opening(severity), Reckoning.PLAIN);
    }

    /** With people of the test's own. */
    public static Rehearsal open(Policy policy, String severity, FakeDirectory directory) {
        return new Rehearsal(policy, directory, Reckoning.PLAIN, opening(severity));
    }

    public static Rehearsal open(Policy policy, Opening opening, Reckoning reckoning) {
        return new Rehearsal(policy, new FakeDirectory(), reckoning, opening);
    }

    public static Opening opening(String severity) {
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
                START,
                false,
                null,
                Map.of(),
                List.of());
    }

    /** An opening by a person, who declares the severity with it. */
    public static Opening declaredBy(String person, String severity) {
        Opening opening = opening(severity);
        return new Opening(
                opening.code(),
                "",
                "person",
                opening.title(),
                opening.service(),
                opening.team(),
                person,
                opening.severity(),
                opening.assessment(),
                Set.of(),
                START,
                false,
                null,
                Map.of(),
                List.of());
    }

    public Rehearsal unreachable(Predicate<Page> pages) {
        reachable = pages.negate();
        return this;
    }

    /** From now on such actions fail for good outside. */
    public Rehearsal failing(Predicate<Action> actions) {
        failing = actions;
        return this;
    }

    public Rehearsal after(Duration span) {
        Instant until = now.plus(span);
        while (true) {
            Clock next = clocks().stream().findFirst().orElse(null);
            if (next == null || next.due().isAfter(until) || incident.isOver(next.due())) {
                now = until;
                return this;
            }
            now = next.due().isAfter(now) ? next.due() : now;
            play(new TimePassed());
        }
    }

    public Rehearsal minutes(long minutes) {
        return after(Duration.ofMinutes(minutes));
    }

    public Rehearsal by(String person, Command command) {
        play(new CommandRequest(incident.id().value(), person, command));
        return this;
    }

    public Rehearsal alert(String fingerprint, Map<String, String> labels) {
        return alerts(new AlertFact(fingerprint, "HighErrorRate", "p99", now, null, labels, Map.of()));
    }

    public Rehearsal clear(String fingerprint) {
        return alerts(new AlertFact(fingerprint, "HighErrorRate", "p99", START, now, Map.of(), Map.of()));
    }

    public Rehearsal alerts(AlertFact... facts) {
        return batch(new AlertBatch("alertmanager", "route", List.of(facts), 0, false));
    }

    public Rehearsal batch(AlertBatch batch) {
        play(new AlertsReceived(batch));
        return this;
    }

    public Rehearsal undelivered(String page, String reason) {
        play(new Undelivered(page, reason));
        return this;
    }

    private Decision play(Event event) {
        Deque<Event> inbox = new ArrayDeque<>(List.of(event));
        Decision first = null;
        while (!inbox.isEmpty()) {
            last = incident.on(inbox.remove(), rules, now);
            incident = last.incident();
            first = first == null ? last : first;
            last.actions().forEach(action -> inbox.add(carryOut(action)));
            boolean due = clocks().stream().anyMatch(clock -> !clock.due().isAfter(now));
            if (inbox.isEmpty() && due) {
                inbox.add(new TimePassed());
            }
        }
        last = first;
        return first;
    }

    private Event carryOut(Action action) {
        if (!keys.add(action.key())) {
            throw new AssertionError("the same key twice: " + action.key());
        }
        if (action instanceof Action.Find find) {
            return new PeopleFound(find, directory.find(find.lookUp()));
        }
        if (action instanceof Action.Ring ring) {
            boolean taken = reachable.test(ring.page());
            pages.add(new Told(now, ring.page()));
            return new Carried(action, taken, taken ? "" : "refused by the provider");
        }
        if (failing.test(action)) {
            keys.remove(action.key());
            return new Carried(action, false, "refused by the vendor");
        }
        done.add(new Done(now, action));
        return new Carried(action, true, "ref-" + done.size());
    }

    public Incident incident() {
        return incident;
    }

    public Decision last() {
        return last;
    }

    public Instant now() {
        return now;
    }

    public List<Clock> clocks() {
        return incident.clocks(rules);
    }

    public List<Done> done() {
        return done;
    }

    public List<Told> told() {
        return pages;
    }

    /** Pages as {@code "5 bob"}: minutes since the opening, and who. */
    public List<String> paged() {
        return of(PageKind.PAGE);
    }

    public List<String> of(PageKind kind) {
        return pages.stream()
                .filter(told -> told.page().kind() == kind)
                .map(told -> minute(told.at()) + " " + told.page().recipient().responder())
                .toList();
    }

    /** Notices whose step begins so, as {@code "12 alice"}. */
    public List<String> told(String step) {
        return pages.stream()
                .filter(told -> told.page().kind() == PageKind.NOTICE
                        && told.page().step().startsWith(step))
                .map(told -> minute(told.at()) + " " + told.page().recipient().responder())
                .toList();
    }

    /** Posts as {@code "15 incident still-investigating"}. */
    public List<String> posted() {
        List<String> posts = new ArrayList<>();
        for (Done each : done) {
            if (each.action() instanceof Action.Publish publish) {
                posts.add(minute(each.at()) + " " + publish.post().channel() + " "
                        + publish.post().message());
            }
        }
        return posts;
    }

    public List<TimelineEntry> entries(EntryKind kind) {
        return incident.timeline().of(kind).toList();
    }

    public long minute(Instant at) {
        return Duration.between(START, at).toMinutes();
    }

    /** What the incident says of one thing. */
    public Map<String, String> known() {
        return new LinkedHashMap<>(incident.known());
    }
}
