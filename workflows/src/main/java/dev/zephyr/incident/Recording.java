package dev.zephyr.incident;

import dev.zephyr.escalation.Call;
import dev.zephyr.escalation.Rung;
import dev.zephyr.ledger.DutyRecord;
import dev.zephyr.ledger.IncidentRecord;
import dev.zephyr.ledger.LedgerBatch;
import dev.zephyr.ledger.Moments;
import dev.zephyr.ledger.PageRecord;
import dev.zephyr.ledger.Recorded;
import dev.zephyr.obligation.Duty;
import dev.zephyr.obligation.Obligation;
import dev.zephyr.policy.FlagDefinition;
import dev.zephyr.policy.Policy;
import dev.zephyr.postmortem.ActionItem;
import dev.zephyr.timeline.EntryKind;
import dev.zephyr.timeline.Timeline;
import dev.zephyr.timeline.TimelineEntry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What the ledger is told of an incident. */
public final class Recording {

    /** What one call carries at most; the rest follows in the next. */
    private static final int MOST_ENTRIES = 500;

    private static final int MOST_CHARACTERS = 200_000;

    /** Fields that hold names of the policy and of people, never what somebody wrote. */
    private static final Set<String> CODES = Set.of(
            "person",
            "method",
            "level",
            "cause",
            "phase",
            "severity",
            "from",
            "to",
            "role",
            "before",
            "duty",
            "item",
            "owner",
            "flag");

    private Recording() {}

    /**
     * Everything since the last receipt. An incident that has become restricted since then, or is no longer, is told anew
     * from its beginning, so that what was written before is written over.
     *
     * @param told the calls as they were told before; those that have not changed are left out
     */
    public static LedgerBatch since(Recorded done, Set<Call> told, Incident incident, Policy policy) {
        int after = done.restricted() == isRestricted(incident, policy) ? done.seq() : 0;
        boolean asks = done.equals(Recorded.NOTHING) && !incident.marks().containsKey(EntryKind.SEEN_BEFORE);
        return batch(after, told, asks, incident, policy);
    }

    /** The same for a ledger that knows nothing: part by part, each after the end of the one before. */
    public static LedgerBatch anew(int after, Incident incident, Policy policy) {
        Set<Call> told = after == 0 ? Set.of() : Set.copyOf(incident.ladder().calls());
        return batch(after, told, false, incident, policy);
    }

    private static LedgerBatch batch(int after, Set<Call> told, boolean asks, Incident incident, Policy policy) {
        boolean restricted = isRestricted(incident, policy);
        List<TimelineEntry> entries = entries(incident.timeline(), after, restricted);
        int upTo = entries.isEmpty() ? after : entries.get(entries.size() - 1).seq();
        return new LedgerBatch(facts(incident, policy, restricted), entries, pages(incident, told), upTo, asks);
    }

    /** Whether there is something that the ledger has not been told. */
    public static boolean isOwed(Recorded done, Incident incident, Policy policy) {
        return done.seq() < incident.timeline().lastSeq() || done.restricted() != isRestricted(incident, policy);
    }

    private static boolean isRestricted(Incident incident, Policy policy) {
        return policy.restricts(incident.assessment().flags());
    }

    private static List<TimelineEntry> entries(Timeline timeline, int after, boolean restricted) {
        List<TimelineEntry> taken = new ArrayList<>();
        int characters = 0;
        for (TimelineEntry entry : timeline.after(after)) {
            TimelineEntry told = restricted ? withoutText(entry) : entry;
            characters += length(told);
            boolean full = taken.size() == MOST_ENTRIES || characters > MOST_CHARACTERS;
            if (full && !taken.isEmpty()) {
                break;
            }
            taken.add(told);
        }
        return taken;
    }

    private static int length(TimelineEntry entry) {
        return entry.text().length()
                + entry.fields().values().stream().mapToInt(String::length).sum();
    }

    private static TimelineEntry withoutText(TimelineEntry entry) {
        TreeMap<String, String> codes = new TreeMap<>(entry.fields());
        codes.keySet().retainAll(CODES);
        return new TimelineEntry(entry.seq(), entry.at(), entry.kind(), entry.by(), "", codes);
    }

    private static IncidentRecord facts(Incident incident, Policy policy, boolean restricted) {
        Opening opening = incident.opening();
        return new IncidentRecord(
                incident.id().value(),
                incident.timeline().lastSeq(),
                opening.code(),
                opening.route(),
                opening.origin(),
                opening.title(),
                opening.service(),
                opening.team(),
                opening.reporter(),
                policy.name(),
                policy.version(),
                incident.severity().id(),
                opening.severity().id(),
                incident.phase().wire(),
                opening.drill(),
                incident.passage().cancelled(),
                restricted,
                incident.assessment().flags().stream()
                        .flatMap(flag -> policy.flag(flag).stream())
                        .anyMatch(FlagDefinition::customers),
                opening.previous(),
                incident.merges().target().map(IncidentId::value).orElse(null),
                moments(incident),
                incident.assessment().flags(),
                RootCauses.tags(incident.timeline()),
                incident.team().roles(),
                duties(incident, policy),
                incident.postmortem().stage(),
                incident.postmortem().actionItems().stream()
                        .map(item -> restricted ? withoutText(item) : item)
                        .toList());
    }

    private static ActionItem withoutText(ActionItem item) {
        String exception = item.exception() == null ? null : "";
        return new ActionItem(
                item.id(), "", item.owner(), item.due(), item.done(), exception, item.since(), item.ticket());
    }

    private static Moments moments(Incident incident) {
        Timeline timeline = incident.timeline();
        return new Moments(
                incident.opening().startedAt(),
                incident.opened(),
                first(timeline, EntryKind.DECLARED),
                first(timeline, EntryKind.ACKNOWLEDGED),
                over(incident, EntryKind.RESOLVED),
                over(incident, EntryKind.STABLE),
                over(incident, EntryKind.CLOSED));
    }

    private static @Nullable Instant first(Timeline timeline, EntryKind kind) {
        return timeline.of(kind).map(TimelineEntry::at).findFirst().orElse(null);
    }

    private static @Nullable Instant over(Incident incident, EntryKind kind) {
        return incident.phase().isActive() ? null : incident.mark(kind).orElse(null);
    }

    private static List<DutyRecord> duties(Incident incident, Policy policy) {
        return incident.duties().byId().values().stream()
                .map(duty -> duty(duty, policy.obligation(duty.id())))
                .toList();
    }

    private static DutyRecord duty(Duty duty, Optional<Obligation> rule) {
        return new DutyRecord(
                duty.id(),
                rule.map(Obligation::name).orElse(duty.id()),
                rule.filter(cadence -> cadence.repeat() && cadence.isAbout(EntryKind.UPDATE))
                        .isPresent(),
                duty.occurrence(),
                duty.due(),
                duty.status());
    }

    private static List<PageRecord> pages(Incident incident, Set<Call> told) {
        List<PageRecord> pages = new ArrayList<>();
        for (Call call : incident.ladder().calls()) {
            if (!told.contains(call)) {
                call.rungs().forEach(rung -> pages.add(page(call, rung)));
            }
        }
        return pages;
    }

    private static PageRecord page(Call call, Rung rung) {
        return new PageRecord(
                call.id(),
                rung.responder(),
                call.level(),
                call.cause(),
                call.how(),
                call.calledAt(),
                call.answerBy(),
                rung.state(),
                rung.since(),
                rung.methods().isEmpty() ? 0 : rung.method() + 1,
                rung.delivered());
    }
}
