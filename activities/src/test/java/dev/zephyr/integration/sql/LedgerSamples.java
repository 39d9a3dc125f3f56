package dev.zephyr.integration.sql;

import dev.zephyr.escalation.RungState;
import dev.zephyr.ledger.DutyRecord;
import dev.zephyr.ledger.IncidentRecord;
import dev.zephyr.ledger.LedgerBatch;
import dev.zephyr.ledger.Moments;
import dev.zephyr.ledger.PageRecord;
import dev.zephyr.obligation.DutyStatus;
import dev.zephyr.oncall.How;
import dev.zephyr.postmortem.ActionItem;
import dev.zephyr.postmortem.Stage;
import dev.zephyr.timeline.EntryKind;
import dev.zephyr.timeline.TimelineEntry;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an incident tells the ledger. */
final class LedgerSamples {

    static final Instant OPENED = Instant.parse("2026-11-21T09:30:00Z");

    private LedgerSamples() {}

    static LedgerBatch batch(String id) {
        return at(id, OPENED);
    }

    static LedgerBatch at(String id, Instant opened) {
        return batch(incident(id, "code", "Checkout is down", opened, 4, false, null), story(opened), false);
    }

    static LedgerBatch asking(String id, String code, String title) {
        return batch(incident(id, code, title, OPENED.plusSeconds(86_400), 4, false, null), story(OPENED), true);
    }

    static LedgerBatch resolved(String id, String code, String title, String fix) {
        Instant end = OPENED.plusSeconds(1200);
        List<TimelineEntry> entries = List.of(
                entry(1, OPENED, EntryKind.OPENED, "zephyr", title),
                entry(2, OPENED.plusSeconds(900), EntryKind.FIX, "ann", fix),
                entry(3, end, EntryKind.RESOLVED, "ann", "it is over"));
        return batch(incident(id, code, title, OPENED, 3, false, end), entries, false);
    }

    /** With a postmortem whose section says this. */
    static LedgerBatch drafted(String id, String section) {
        TimelineEntry entry = new TimelineEntry(
                1, OPENED, EntryKind.POSTMORTEM_DRAFTED, "ann", "drafted", Map.of("root-cause", section));
        return batch(incident(id, "three", "Gateway down", OPENED, 1, false, null), List.of(entry), false);
    }

    static LedgerBatch saying(String id, String text) {
        TimelineEntry entry = new TimelineEntry(1, OPENED, EntryKind.NOTE, "ann", text, Map.of("impact", "\"ä\""));
        return batch(incident(id, "code", "Checkout is down", OPENED, 1, false, null), List.of(entry), false);
    }

    /** The same incident once ann has answered and it is over. */
    static LedgerBatch later(LedgerBatch before) {
        Instant end = OPENED.plusSeconds(1200);
        PageRecord ann = new PageRecord(
                "opened/1/one",
                "ann",
                "one",
                "opened",
                How.PAGE,
                OPENED,
                OPENED.plusSeconds(300),
                RungState.ACKNOWLEDGED,
                OPENED.plusSeconds(60),
                2,
                true);
        return new LedgerBatch(
                incident(before.incident().id(), "code", "Checkout is down", OPENED, 5, false, end),
                List.of(entry(5, end, EntryKind.RESOLVED, "ann", "restarted")),
                List.of(ann),
                5,
                false);
    }

    static LedgerBatch restricted(LedgerBatch before) {
        IncidentRecord was = before.incident();
        List<TimelineEntry> blank = before.entries().stream()
                .map(entry -> new TimelineEntry(entry.seq(), entry.at(), entry.kind(), entry.by(), "", Map.of()))
                .toList();
        IncidentRecord now = incident(was.id(), was.code(), was.title(), OPENED, was.seq(), true, null);
        return new LedgerBatch(now, blank, List.of(), before.upTo(), false);
    }

    /** One whose action items are on its timeline, or that has none. */
    static LedgerBatch owing(String id, boolean items) {
        IncidentRecord all = incident(id, id, "Checkout is down", OPENED, 1, false, null);
        IncidentRecord incident = items ? all : without(all);
        EntryKind kind = items ? EntryKind.ACTION_ITEM_ADDED : EntryKind.NOTE;
        return batch(incident, List.of(entry(1, OPENED, kind, "ann", "more connections")), false);
    }

    private static IncidentRecord without(IncidentRecord it) {
        return new IncidentRecord(
                it.id(),
                it.seq(),
                it.code(),
                it.route(),
                it.origin(),
                it.title(),
                it.service(),
                it.team(),
                it.reporter(),
                it.policy(),
                it.policyVersion(),
                it.severity(),
                it.openedAs(),
                it.phase(),
                it.drill(),
                it.cancelled(),
                it.restricted(),
                it.customerImpact(),
                it.previous(),
                it.mergedInto(),
                it.moments(),
                it.flags(),
                it.causes(),
                it.roles(),
                it.duties(),
                it.postmortem(),
                List.of());
    }

    private static LedgerBatch batch(IncidentRecord incident, List<TimelineEntry> entries, boolean asks) {
        return new LedgerBatch(
                incident,
                entries,
                pages(incident.moments().opened()),
                entries.get(entries.size() - 1).seq(),
                asks);
    }

    private static List<TimelineEntry> story(Instant opened) {
        return List.of(
                entry(1, opened, EntryKind.OPENED, "zephyr", "Checkout is down"),
                entry(2, opened, EntryKind.PAGED, "zephyr", "Ann by push"),
                entry(3, opened.plusSeconds(60), EntryKind.ACKNOWLEDGED, "ann", "acknowledged by ann"),
                entry(4, opened.plusSeconds(90), EntryKind.UPDATE, "ann", "looking at it"));
    }

    private static TimelineEntry entry(int seq, Instant at, EntryKind kind, String by, String text) {
        return new TimelineEntry(seq, at, kind, by, text, Map.of("person", "ann"));
    }

    private static List<PageRecord> pages(Instant opened) {
        Instant due = opened.plusSeconds(300);
        return List.of(
                new PageRecord(
                        "opened/1/one",
                        "ann",
                        "one",
                        "opened",
                        How.PAGE,
                        opened,
                        due,
                        RungState.RINGING,
                        opened,
                        1,
                        false),
                new PageRecord(
                        "opened/1/one",
                        "bob",
                        "one",
                        "opened",
                        How.NOTIFY,
                        opened,
                        due,
                        RungState.STOOD_DOWN,
                        opened.plusSeconds(9),
                        0,
                        true));
    }

    private static IncidentRecord incident(
            String id, String code, String title, Instant opened, int seq, boolean restricted, @Nullable Instant end) {
        return new IncidentRecord(
                id,
                seq,
                code,
                "route",
                "alert",
                title,
                "checkout",
                "payments",
                "zephyr",
                "zephyr",
                3,
                "SEV-1",
                "unknown",
                end == null ? "response" : "resolution",
                false,
                false,
                restricted,
                true,
                "code-0",
                end == null ? null : "other-1",
                new Moments(opened.minusSeconds(120), opened, opened, opened.plusSeconds(60), end, null, null),
                Set.of("customer-impact", "revenue"),
                Set.of("connection-pool"),
                Map.of("ic", List.of("ann"), "comms", List.of("bob", "cleo")),
                List.of(
                        new DutyRecord("update", "status update", true, 2, opened.plusSeconds(900), DutyStatus.OWED),
                        new DutyRecord("told", "leadership told", false, 1, opened.plusSeconds(1800), DutyStatus.MET)),
                end == null ? null : Stage.OWED,
                List.of(
                        new ActionItem(
                                "a1",
                                "more connections",
                                "ann",
                                opened.plusSeconds(864_000),
                                false,
                                null,
                                opened.plusSeconds(60),
                                "ZEP-7"),
                        new ActionItem("a2", "an alert", "", null, false, "not worth it")));
    }
}
