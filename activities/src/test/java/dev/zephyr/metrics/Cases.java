package dev.zephyr.metrics;

import dev.zephyr.ledger.DutyRecord;
import dev.zephyr.ledger.IncidentRecord;
import dev.zephyr.ledger.Moments;
import dev.zephyr.obligation.DutyStatus;
import dev.zephyr.postmortem.ActionItem;
import dev.zephyr.postmortem.Stage;
import dev.zephyr.timeline.EntryKind;
import dev.zephyr.timeline.TimelineEntry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** An incident as the ledger has it, told in minutes from its opening. */
public final class Cases {

    public final Instant opened;
    private final String id;
    private final List<TimelineEntry> entries = new ArrayList<>();
    private final List<DutyRecord> duties = new ArrayList<>();
    private final List<ActionItem> items = new ArrayList<>();
    private final Set<String> causes = new TreeSet<>();
    private String code;
    private String title = "Checkout is slow";
    private String severity = "P0";
    private String service = "checkout";
    private String team = "payments";
    private String policy = "response-plan";
    private boolean drill;
    private boolean cancelled;
    private boolean customers;
    private @Nullable Instant started;
    private @Nullable Instant acknowledged;
    private @Nullable Instant resolved;
    private @Nullable Stage postmortem;
    private @Nullable String merged;

    private Cases(String id, Instant opened) {
        this.id = id;
        this.code = id;
        this.opened = opened;
    }

    public static Cases opened(String id, String at) {
        return new Cases(id, Instant.parse(at));
    }

    static Cases opened(String id, Instant at) {
        return new Cases(id, at);
    }

    public Cases severity(String which) {
        severity = which;
        return this;
    }

    public Cases of(String itsService, String itsTeam) {
        service = itsService;
        team = itsTeam;
        return this;
    }

    public Cases titled(String words) {
        title = words;
        return this;
    }

    Cases key(String same) {
        code = same;
        return this;
    }

    Cases cause(String tag) {
        causes.add(tag);
        return this;
    }

    Cases drill() {
        drill = true;
        return this;
    }

    public Cases cancelled() {
        cancelled = true;
        return this;
    }

    Cases mergedInto(String other) {
        merged = other;
        return this;
    }

    Cases customers() {
        customers = true;
        return this;
    }

    Cases startedBefore(Duration before) {
        started = opened.minus(before);
        return this;
    }

    public Cases acknowledged(long minutes, String by) {
        acknowledged = at(minutes);
        return entry(EntryKind.ACKNOWLEDGED, minutes, by, Map.of());
    }

    Cases joined(long minutes, String by) {
        return entry(EntryKind.JOINED, minutes, by, Map.of());
    }

    public Cases resolved(long minutes) {
        resolved = at(minutes);
        return this;
    }

    Cases enters(String phase, long minutes) {
        return entry(EntryKind.PHASE_ENTERED, minutes, "zephyr", Map.of("phase", phase));
    }

    Cases updates(int occurrence, int missed, DutyStatus status) {
        duties.add(new DutyRecord("update", "status update", true, occurrence, opened, status));
        for (int i = 1; i <= missed; i++) {
            entry(EntryKind.DUTY_MISSED, i, "zephyr", Map.of("duty", "update"));
        }
        return this;
    }

    Cases postmortem(@Nullable Long reviewed) {
        postmortem = Stage.OWED;
        return reviewed == null ? this : entry(EntryKind.POSTMORTEM_REVIEWED, reviewed, "ann", Map.of());
    }

    Cases item(String item, long added, @Nullable Long done, @Nullable Long excepted) {
        entry(EntryKind.ACTION_ITEM_ADDED, added, "ann", Map.of("item", item));
        if (done != null) {
            entry(EntryKind.ACTION_ITEM_DONE, done, "ann", Map.of("item", item));
        }
        if (excepted != null) {
            entry(EntryKind.ACTION_ITEM_EXCEPTED, excepted, "ann", Map.of("item", item));
        }
        String exception = excepted == null ? null : "no";
        items.add(new ActionItem(item, "do " + item, "ann", null, done != null, exception, at(added), ""));
        return this;
    }

    private Cases entry(EntryKind kind, long minutes, String by, Map<String, String> fields) {
        entries.add(new TimelineEntry(entries.size() + 1, at(minutes), kind, by, "", fields));
        return this;
    }

    Instant at(long minutes) {
        return opened.plus(Duration.ofMinutes(minutes));
    }

    public CaseFile file() {
        return new CaseFile(
                new IncidentRecord(
                        id,
                        entries.size(),
                        code,
                        "route",
                        "alert",
                        title,
                        service,
                        team,
                        "zephyr",
                        policy,
                        1,
                        severity,
                        severity,
                        resolved == null ? "response" : "postmortem",
                        drill,
                        cancelled,
                        false,
                        customers,
                        null,
                        merged,
                        new Moments(started, opened, opened, acknowledged, resolved, null, null),
                        Set.of(),
                        causes,
                        Map.of(),
                        duties,
                        postmortem,
                        items),
                entries);
    }
}
