package dev.zephyr.incident;

import dev.zephyr.alert.Alerts;
import dev.zephyr.determinism.Ordered;
import dev.zephyr.escalation.EscalationLadder;
import dev.zephyr.escalation.Flapping;
import dev.zephyr.lifecycle.Phase;
import dev.zephyr.obligation.Clock;
import dev.zephyr.postmortem.Postmortem;
import dev.zephyr.refusal.Refusal;
import dev.zephyr.severity.Severity;
import dev.zephyr.timeline.EntryKind;
import dev.zephyr.timeline.Timeline;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One incident, from the alert that opens it to the last action item. Immutable: an event and an instant give the next.
 *
 * @param outlook when it is expected to be over
 * @param known the latest word on each thing people ask about: impact, cause, action, expected end
 * @param marks when each kind of entry was recorded last
 * @param attention why a person has to look; empty when nobody has to
 * @param undone what failed for good outside and waits for a person
 * @param places the channels of this incident at their vendors: channel name to reference
 */
public record Incident(
        IncidentId id,
        Opening opening,
        Instant opened,
        Passage passage,
        Assessment assessment,
        Alerts alerts,
        EscalationLadder ladder,
        Team team,
        Duties duties,
        Postmortem postmortem,
        Outlook outlook,
        Map<String, String> known,
        Map<String, String> places,
        Map<EntryKind, Instant> marks,
        List<String> attention,
        List<Undone> undone,
        Timeline timeline,
        Merges merges) {

    public Incident {
        outlook = outlook == null ? Outlook.UNKNOWN : outlook;
        known = Ordered.copy(known);
        places = Ordered.copy(places);
        marks = Ordered.copy(marks);
        attention = Ordered.list(attention);
        undone = Ordered.list(undone);
        merges = merges == null ? Merges.NONE : merges;
    }

    /** A fresh incident on which nothing has happened; {@link Opened} is its first event. */
    public static Incident blank(IncidentId id, Opening opening, Instant now) {
        return new Incident(
                id,
                opening,
                now,
                new Passage(Phase.DETECTION, now, Flapping.NONE, null, false, null, 0),
                new Assessment(opening.severity(), now, opening.assessment(), Set.of()),
                Alerts.after(opening.firesAfter()),
                EscalationLadder.EMPTY,
                Team.EMPTY,
                Duties.NONE,
                Postmortem.NONE,
                Outlook.UNKNOWN,
                Map.of(),
                Map.of(),
                Map.of(),
                List.of(),
                List.of(),
                Timeline.EMPTY,
                Merges.NONE);
    }

    /** What follows from an event. Throws {@link Refusal} when it can not be; then nothing has changed. */
    public Decision on(Event event, Rules rules, Instant now) {
        return Turn.play(this, event, rules, now);
    }

    /** When this incident has to wake up, and for what; the earliest first. */
    public List<Clock> clocks(Rules rules) {
        return Clocks.of(this, rules);
    }

    /** Nothing more can come: closed, and past the time in which senders retry. */
    public boolean isOver(Instant now) {
        return Clocks.end(this).filter(end -> !end.isAfter(now)).isPresent();
    }

    /** How it stands, in one word for lists: its phase, or how it ended before its time. */
    public String status() {
        if (passage.cancelled()) {
            return "cancelled";
        }
        return merges.into() == null ? phase().wire() : "merged";
    }

    public Phase phase() {
        return passage.phase();
    }

    public Severity severity() {
        return assessment.severity();
    }

    public boolean isAcknowledged() {
        return marks.containsKey(EntryKind.ACKNOWLEDGED) && !ladder.isRinging();
    }

    /** True for everybody who was called, holds a role or a task, or has written: they may read a restricted one. */
    public boolean involves(String person) {
        return opening.reporter().equals(person)
                || ladder.everyone().contains(person)
                || team.roles().values().stream().anyMatch(holders -> holders.contains(person))
                || team.tasks().stream().anyMatch(task -> task.owner().equals(person))
                || timeline.entries().stream().anyMatch(entry -> entry.by().equals(person));
    }

    /** Title, severity, phase, who is on it, and no word of anybody's. */
    public Incident withoutDetails() {
        return new Incident(
                id,
                opening,
                opened,
                passage,
                assessment,
                Alerts.NONE,
                ladder,
                team.withoutTasks(),
                duties,
                Postmortem.NONE,
                Outlook.UNKNOWN,
                Map.of(),
                Map.of(),
                marks,
                List.of(),
                List.of(),
                Timeline.EMPTY,
                Merges.NONE);
    }

    /** Whose it is at this moment; from the opening to the resolution there is always one (O-01). */
    public Optional<String> owner() {
        return team.owner(ladder);
    }

    public Optional<Instant> mark(EntryKind kind) {
        return Optional.ofNullable(marks.get(kind));
    }
}
