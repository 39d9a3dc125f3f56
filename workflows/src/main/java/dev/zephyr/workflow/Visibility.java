package dev.zephyr.workflow;

import dev.zephyr.incident.Incident;
import dev.zephyr.obligation.Clock;
import dev.zephyr.timeline.TimelineEntry;
import io.temporal.common.SearchAttributeKey;
import io.temporal.common.SearchAttributeUpdate;
import io.temporal.workflow.Workflow;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What operators see without asking: search attributes, written only when they change, and the current details. */
final class Visibility {

    private static final int LAST_ENTRIES = 8;
    private static final String NOTHING = "nothing";

    private final Map<SearchAttributeKey<?>, Object> shown = new LinkedHashMap<>();

    /** @param confidential true when no text of anybody's may be shown */
    void show(Incident incident, List<Clock> clocks, boolean confidential) {
        List<SearchAttributeUpdate<?>> updates = new ArrayList<>();
        Clock next = clocks.isEmpty() ? null : clocks.get(0);
        put(updates, SearchAttributes.INCIDENT, incident.id().value());
        put(updates, SearchAttributes.STATUS, incident.status());
        put(updates, SearchAttributes.SEVERITY, incident.severity().id());
        put(updates, SearchAttributes.SERVICE, incident.opening().service());
        put(updates, SearchAttributes.TEAM, incident.opening().team());
        put(updates, SearchAttributes.ACKNOWLEDGED, incident.isAcknowledged());
        put(updates, SearchAttributes.ATTENTION, !incident.attention().isEmpty());
        put(updates, SearchAttributes.WAITING_FOR, next == null ? NOTHING : next.name());
        put(updates, SearchAttributes.NEXT_DEADLINE, deadline(next));
        if (!updates.isEmpty()) {
            Workflow.upsertTypedSearchAttributes(updates.toArray(new SearchAttributeUpdate<?>[0]));
        }
        Workflow.setCurrentDetails(details(incident, clocks, confidential));
    }

    private <T> void put(List<SearchAttributeUpdate<?>> updates, SearchAttributeKey<T> key, @Nullable T value) {
        if (!Objects.equals(shown.get(key), value)) {
            shown.put(key, value);
            updates.add(value == null ? key.valueUnset() : key.valueSet(value));
        }
    }

    private static @Nullable OffsetDateTime deadline(@Nullable Clock next) {
        return next == null ? null : next.due().truncatedTo(ChronoUnit.SECONDS).atOffset(ZoneOffset.UTC);
    }

    private static String details(Incident incident, List<Clock> clocks, boolean confidential) {
        StringBuilder text = new StringBuilder();
        text.append("**")
                .append(incident.severity())
                .append("** ")
                .append(incident.phase().wire());
        incident.attention()
                .forEach(reason -> text.append("\n\n> needs attention: ").append(reason));
        text.append("\n\n| waits for | until |\n|---|---|\n");
        clocks.forEach(clock -> text.append(row(clock.name(), clock.due())));
        text.append("\n| role | who |\n|---|---|\n");
        incident.team()
                .roles()
                .forEach((role, who) -> text.append("| ")
                        .append(role)
                        .append(" | ")
                        .append(String.join(", ", who))
                        .append(" |\n"));
        text.append("\n| last | what |\n|---|---|\n");
        List<TimelineEntry> entries = incident.timeline().entries();
        entries.stream()
                .skip(Math.max(0, entries.size() - LAST_ENTRIES))
                .forEach(entry -> text.append(
                        row(entry.kind().wire() + (confidential ? "" : ": " + firstLine(entry.text())), entry.at())));
        return text.toString();
    }

    private static String row(String name, Instant at) {
        return "| " + name.replace("|", "/") + " | " + at + " |\n";
    }

    private static String firstLine(String text) {
        int end = text.indexOf('\n');
        return end < 0 ? text : text.substring(0, end);
    }
}
