package dev.zephyr.clauses;

import dev.zephyr.catalogue.directory.WorkingCalendars;
import dev.zephyr.ledger.IncidentRecord;
import dev.zephyr.ledger.LedgerBatch;
import dev.zephyr.ledger.PageRecord;
import dev.zephyr.metrics.Burden;
import dev.zephyr.metrics.CaseFile;
import dev.zephyr.metrics.Goals;
import dev.zephyr.metrics.Hours;
import dev.zephyr.metrics.Overload;
import dev.zephyr.policy.WorkingCalendar;
import dev.zephyr.report.Markdown;
import dev.zephyr.report.OnCallReview;
import dev.zephyr.report.Period;
import dev.zephyr.report.QuarterlyReview;
import dev.zephyr.timeline.TimelineEntry;
import dev.zephyr.workflow.IncidentWorld;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** What the ledger was told of the incidents that were played, as reports read it. */
public final class Recorded {

    private final IncidentWorld world;
    private final Map<String, IncidentRecord> facts = new LinkedHashMap<>();
    private final Map<String, Map<Integer, TimelineEntry>> entries = new LinkedHashMap<>();
    private final Map<String, Map<String, PageRecord>> pages = new LinkedHashMap<>();

    private Recorded(IncidentWorld world) {
        this.world = world;
        world.ports().recorded().forEach(this::keep);
    }

    public static Recorded in(IncidentWorld world) {
        return new Recorded(world);
    }

    private void keep(LedgerBatch batch) {
        String id = batch.incident().id();
        facts.put(id, batch.incident());
        batch.entries()
                .forEach(entry ->
                        entries.computeIfAbsent(id, first -> new TreeMap<>()).put(entry.seq(), entry));
        batch.pages()
                .forEach(page -> pages.computeIfAbsent(id, first -> new LinkedHashMap<>())
                        .put(page.call() + page.person(), page));
    }

    public List<CaseFile> files() {
        return facts.values().stream()
                .map(incident -> new CaseFile(
                        incident,
                        entries.get(incident.id()).values().stream()
                                .filter(entry -> CaseFile.KINDS.contains(entry.kind()))
                                .toList()))
                .toList();
    }

    public Map<String, List<PageRecord>> pages() {
        Map<String, List<PageRecord>> all = new LinkedHashMap<>();
        pages.forEach((id, some) -> all.put(id, new ArrayList<>(some.values())));
        return all;
    }

    /** What it cost each person who was called, by the working time of the policy that was played. */
    public Burden of(String person) {
        return Burden.of(files(), pages(), hours()).stream()
                .filter(burden -> burden.person().equals(person))
                .findFirst()
                .orElseThrow();
    }

    /** The on-call review of the team whose service it was. */
    public String onCall() {
        return Markdown.of(OnCallReview.of(
                "checkout",
                Burden.of(files(), pages(), hours()),
                Overload.services(files(), pages()),
                hours(),
                List.of()));
    }

    private Hours hours() {
        WorkingCalendar calendar = Objects.requireNonNull(world.policy().open().calendar());
        Instant from = world.now().minus(Duration.ofDays(14));
        return new Hours(
                from,
                world.now(),
                ZoneId.of(calendar.zone()),
                LocalTime.of(22, 0),
                LocalTime.of(7, 0),
                WorkingCalendars.windows(calendar, from).windows(),
                Map.of());
    }

    /** The review of the last 90 days, with the goals of the policy that was played. */
    public String review() {
        Instant now = world.now();
        Period period = new Period(now.minus(Duration.ofDays(90)), now, now, files());
        return Markdown.of(QuarterlyReview.of(
                period, Map.of(world.policy().name(), Goals.of(world.policy().open()))));
    }
}
