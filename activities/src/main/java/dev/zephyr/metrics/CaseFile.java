package dev.zephyr.metrics;

import dev.zephyr.determinism.Ordered;
import dev.zephyr.ledger.DutyRecord;
import dev.zephyr.ledger.IncidentRecord;
import dev.zephyr.ledger.Moments;
import dev.zephyr.lifecycle.Phase;
import dev.zephyr.obligation.DutyStatus;
import dev.zephyr.timeline.EntryKind;
import dev.zephyr.timeline.TimelineEntry;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What figures need of one incident: its facts, and the entries of {@link #KINDS} on its timeline. */
public record CaseFile(IncidentRecord incident, List<TimelineEntry> entries) {

    public static final Set<EntryKind> KINDS = Set.of(
            EntryKind.ACKNOWLEDGED,
            EntryKind.JOINED,
            EntryKind.PHASE_ENTERED,
            EntryKind.DUTY_MISSED,
            EntryKind.POSTMORTEM_REVIEWED,
            EntryKind.POSTMORTEM_PUBLISHED,
            EntryKind.ACTION_ITEM_ADDED,
            EntryKind.ACTION_ITEM_DONE,
            EntryKind.ACTION_ITEM_EXCEPTED);

    public CaseFile {
        entries = Ordered.list(entries);
    }

    public Moments moments() {
        return incident.moments();
    }

    /** A drill is no incident, a false alarm is counted apart, and one that was merged is counted where it went on. */
    public boolean counts() {
        return isReal() && incident.mergedInto() == null;
    }

    /** What is owed after it is owed, also by one that was merged. */
    public boolean isReal() {
        return !incident.drill() && !incident.cancelled();
    }

    /** From the trouble's own start to the opening; empty where the source did not say when it began. */
    public Optional<Duration> toDetect() {
        return between(moments().started(), moments().opened());
    }

    /** From the opening to the first answer. */
    public Optional<Duration> toAcknowledge() {
        return between(moments().opened(), moments().acknowledged());
    }

    /** From the opening to the resolution that held. */
    public Optional<Duration> toResolve() {
        return between(moments().opened(), moments().resolved());
    }

    /** A source whose clock is ahead is taken to have seen it at once. */
    private static Optional<Duration> between(@Nullable Instant from, @Nullable Instant to) {
        if (from == null || to == null) {
            return Optional.empty();
        }
        return Optional.of(to.isBefore(from) ? Duration.ZERO : Duration.between(from, to));
    }

    /** How long it was in each phase it has been in; the present one up to {@code now}, but being closed takes no time. */
    public Map<Phase, Duration> phases(Instant now) {
        Map<Phase, Duration> spent = new LinkedHashMap<>();
        Phase phase = Phase.DETECTION;
        Instant since = moments().opened();
        for (TimelineEntry entry : of(EntryKind.PHASE_ENTERED).toList()) {
            spent.merge(phase, Duration.between(since, entry.at()), Duration::plus);
            phase = Phase.valueOf(entry.field("phase").toUpperCase(Locale.ROOT));
            since = entry.at();
        }
        if (phase != Phase.CLOSED) {
            spent.merge(phase, Duration.between(since, now), Duration::plus);
        }
        return spent;
    }

    /** Of the updates that were due, those that came in time. One that was no longer owed when its time came is none. */
    public Share updates() {
        Share updates = Share.NONE;
        for (DutyRecord duty : incident.duties()) {
            if (duty.cadence()) {
                int missed = (int) of(EntryKind.DUTY_MISSED)
                        .filter(entry -> entry.field("duty").equals(duty.id()))
                        .count();
                boolean lastIsOpen = duty.status() == DutyStatus.OWED || duty.status() == DutyStatus.DROPPED;
                int ended = Math.max(duty.occurrence() - (lastIsOpen ? 1 : 0), missed);
                updates = updates.plus(new Share(ended - missed, ended));
            }
        }
        return updates;
    }

    /** When the postmortem was through its review. */
    public Optional<Instant> postmortemComplete() {
        return Stream.concat(of(EntryKind.POSTMORTEM_REVIEWED), of(EntryKind.POSTMORTEM_PUBLISHED))
                .map(TimelineEntry::at)
                .min(Instant::compareTo);
    }

    public Stream<TimelineEntry> of(EntryKind kind) {
        return entries.stream().filter(entry -> entry.kind() == kind);
    }

    /** When an action item was first said to be done, or to be left with a reason. */
    Optional<Instant> itemEnded(EntryKind how, String item) {
        return of(how).filter(entry -> entry.field("item").equals(item))
                .map(TimelineEntry::at)
                .findFirst();
    }
}
