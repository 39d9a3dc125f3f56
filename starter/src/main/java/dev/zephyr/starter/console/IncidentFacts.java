package dev.zephyr.starter.console;

import dev.zephyr.alert.AlertState;
import dev.zephyr.incident.Incident;
import dev.zephyr.incident.Tick;
import dev.zephyr.policy.Policy;
import dev.zephyr.policy.RoleDefinition;
import dev.zephyr.starter.cli.terminal.Moments;
import dev.zephyr.timeline.EntryKind;
import dev.zephyr.timeline.TimelineEntry;
import dev.zephyr.workflow.IncidentView;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** The lists of an incident's page. */
record IncidentFacts(
        List<Line> clocks,
        List<Line> roles,
        List<Line> firing,
        List<Line> known,
        List<Item> checklist,
        List<Job> tasks,
        List<Job> actionItems,
        List<Entry> timeline) {

    private static final int LAST_ENTRIES = 40;

    /** A checklist item; {@code ticked} says who and when, empty while it is open. */
    record Item(String id, String text, boolean required, String ticked) {}

    /** A task or an action item. */
    record Job(String id, String text, String owner, String note, boolean done) {}

    /** Something that happened. */
    record Entry(String at, String kind, String by, String text, String tone) {}

    static IncidentFacts of(IncidentView view, Optional<Policy> policy, Moments moments) {
        Incident incident = view.incident();
        return new IncidentFacts(
                view.clocks().stream()
                        .map(clock -> new Line(
                                clock.name(),
                                moments.relative(clock.due()),
                                moments.stamp(clock.due()),
                                clock.due().isBefore(moments.now()) ? Line.ALARM : ""))
                        .toList(),
                roles(incident, policy),
                incident.alerts().firing().stream()
                        .map(alert -> firing(alert, moments))
                        .toList(),
                incident.known().entrySet().stream()
                        .filter(known -> !known.getKey().startsWith("draft "))
                        .map(known -> Line.of(known.getKey(), known.getValue()))
                        .toList(),
                checklist(incident, policy, moments),
                tasks(incident, moments),
                actionItems(incident, moments),
                timeline(incident, moments));
    }

    private static List<Line> roles(Incident incident, Optional<Policy> policy) {
        List<Line> lines = new ArrayList<>();
        for (RoleDefinition role : policy.map(Policy::roles).orElse(List.of())) {
            List<String> holders = incident.team().holders(role.id());
            boolean wanted =
                    role.when().holds(incident.severity(), incident.assessment().flags(), incident.phase());
            if (!holders.isEmpty() || wanted) {
                String asked = Optional.ofNullable(incident.team().offers().get(role.id()))
                        .map(person -> "open, " + person + " is asked")
                        .orElse("open");
                lines.add(
                        holders.isEmpty()
                                ? new Line(role.name(), asked, "", Line.WARNING)
                                : new Line(role.name(), String.join(", ", holders), "", ""));
            }
        }
        return lines;
    }

    private static Line firing(AlertState alert, Moments moments) {
        Instant since = alert.openSince();
        return new Line(alert.name(), alert.summary(), since == null ? "" : moments.relative(since), "");
    }

    private static List<Item> checklist(Incident incident, Optional<Policy> policy, Moments moments) {
        return policy.stream()
                .flatMap(it -> it.checklist(incident.phase()).stream())
                .map(item -> new Item(
                        item.id(),
                        item.text(),
                        item.required(),
                        Optional.ofNullable(incident.team().ticked().get(item.id()))
                                .map(tick -> ticked(tick, moments))
                                .orElse("")))
                .toList();
    }

    private static String ticked(Tick tick, Moments moments) {
        return tick.by() + ", " + moments.relative(tick.at());
    }

    private static List<Job> tasks(Incident incident, Moments moments) {
        return incident.team().tasks().stream()
                .map(task -> new Job(task.id(), task.text(), task.owner(), moments.relative(task.since()), task.done()))
                .toList();
    }

    private static List<Job> actionItems(Incident incident, Moments moments) {
        return incident.postmortem().actionItems().stream()
                .map(item -> new Job(
                        item.id(),
                        item.text(),
                        item.owner(),
                        item.due() == null ? "no date" : "due " + moments.relative(item.due()),
                        !item.isOpen()))
                .toList();
    }

    /** The newest first. */
    private static List<Entry> timeline(Incident incident, Moments moments) {
        List<TimelineEntry> all = incident.timeline().entries();
        List<Entry> last = new ArrayList<>(all.subList(Math.max(0, all.size() - LAST_ENTRIES), all.size()).stream()
                .map(entry -> new Entry(
                        moments.second(entry.at()), entry.kind().wire(), entry.by(), entry.text(), tone(entry.kind())))
                .toList());
        Collections.reverse(last);
        return last;
    }

    private static String tone(EntryKind kind) {
        return switch (kind) {
            case ATTENTION, NOBODY_ANSWERED, UNREACHABLE -> Line.ALARM;
            case DELIVERY_FAILED, NOBODY_THERE, DUTY_MISSED, ACKNOWLEDGEMENT_EXPIRED -> Line.WARNING;
            case ACKNOWLEDGED, RESOLVED, ALL_CLEAR, STABLE -> Line.GOOD;
            default -> "";
        };
    }
}
