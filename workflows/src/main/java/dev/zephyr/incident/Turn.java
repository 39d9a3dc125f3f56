package dev.zephyr.incident;

import dev.zephyr.alert.AlertBatch;
import dev.zephyr.alert.Alerts;
import dev.zephyr.escalation.EscalationLadder;
import dev.zephyr.lifecycle.Phase;
import dev.zephyr.obligation.Obligation;
import dev.zephyr.policy.Policy;
import dev.zephyr.postmortem.Postmortem;
import dev.zephyr.severity.Severity;
import dev.zephyr.timeline.EntryKind;
import dev.zephyr.timeline.Timeline;
import dev.zephyr.timeline.TimelineEntry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One event being applied: the only place where an incident is not yet whole. It lives for one call and is thrown away
 * when something is refused, so that nothing is ever half done.
 */
public final class Turn {

    private final Incident before;
    private final Rules rules;
    private final Instant now;
    private final Map<String, String> known;
    private final Map<String, String> places;
    private final Map<EntryKind, Instant> marks;
    private final List<TimelineEntry> recorded = new ArrayList<>();
    private final List<Action> actions = new ArrayList<>();
    private final List<String> attention;
    private final List<Undone> undone;
    private final List<String> hints = new ArrayList<>();
    private Opening opening;
    private Passage passage;
    private Assessment assessment;
    private Alerts alerts;
    private EscalationLadder ladder;
    private Team team;
    private Duties duties;
    private Postmortem postmortem;
    private Outlook outlook;
    private Merges merges;
    private Map<String, String> occasion = Map.of();
    private String answer = "";
    private @Nullable AlertBatch successor;

    private Turn(Incident incident, Rules rules, Instant now) {
        this.before = incident;
        this.rules = rules;
        this.now = now;
        this.known = new LinkedHashMap<>(incident.known());
        this.places = new LinkedHashMap<>(incident.places());
        this.marks = new LinkedHashMap<>(incident.marks());
        this.attention = new ArrayList<>(incident.attention());
        this.undone = new ArrayList<>(incident.undone());
        this.opening = incident.opening();
        this.passage = incident.passage();
        this.assessment = incident.assessment();
        this.alerts = incident.alerts();
        this.ladder = incident.ladder();
        this.team = incident.team();
        this.duties = incident.duties();
        this.postmortem = incident.postmortem();
        this.outlook = incident.outlook();
        this.merges = incident.merges();
    }

    static Decision play(Incident incident, Event event, Rules rules, Instant now) {
        Turn turn = new Turn(incident, rules, now);
        event.on(turn);
        Consequences.settle(turn);
        return turn.decision();
    }

    /** The incident as it was before this event, to compare with. */
    Turn asBefore() {
        return new Turn(before, rules, now);
    }

    private Decision decision() {
        Incident after = new Incident(
                before.id(),
                opening,
                before.opened(),
                passage,
                assessment,
                alerts,
                ladder,
                team,
                duties,
                postmortem,
                outlook,
                known,
                places,
                marks,
                attention,
                undone,
                recorded.isEmpty() ? before.timeline() : wholeTimeline().folded(),
                merges);
        return new Decision(after, List.copyOf(actions), answer, List.copyOf(hints), successor);
    }

    /** Puts something on the timeline; duties that such a thing meets are met by it. */
    public TimelineEntry record(EntryKind kind, String by, String text, Map<String, String> fields) {
        int seq = before.timeline().nextSeq() + recorded.size();
        TimelineEntry entry = new TimelineEntry(seq, now, kind, by, text, fields);
        recorded.add(entry);
        marks.put(kind, now);
        DutyKeeper.meet(this, entry);
        return entry;
    }

    public void record(EntryKind kind, String by, String text) {
        record(kind, by, text, Map.of());
    }

    void act(Action action) {
        actions.add(action);
    }

    /** What the person who commanded is told. */
    public void answer(String text) {
        answer = text;
    }

    /** Points at something without refusing it. */
    public void hint(String text) {
        hints.add(text);
        record(EntryKind.HINT, TimelineEntry.SYSTEM, text);
    }

    /** Marks the incident as needing a person; the same reason is not added twice. */
    public void attention(String reason) {
        if (!attention.contains(reason)) {
            attention.add(reason);
            record(EntryKind.ATTENTION, TimelineEntry.SYSTEM, reason);
        }
    }

    void attentionGone(String reason) {
        attention.remove(reason);
    }

    /** What is undone outside goes on needing a person: looking at it does not do it. */
    public void attentionPaid() {
        attention.retainAll(undone.stream().map(Undone::attention).toList());
    }

    List<Undone> undone() {
        return undone;
    }

    /** Keeps the latest word on something. */
    public void know(String name, String value) {
        known.put(name, value);
    }

    /** What the messages of the deeds now carried out may say of their occasion; gone with the turn. */
    void occasion(Map<String, String> values) {
        occasion = values;
    }

    Map<String, String> occasion() {
        return occasion;
    }

    void successor(AlertBatch batch) {
        successor = batch;
    }

    public IncidentId id() {
        return before.id();
    }

    public Opening opening() {
        return opening;
    }

    void opening(Opening next) {
        opening = next;
    }

    public Instant opened() {
        return before.opened();
    }

    public Instant now() {
        return now;
    }

    public Rules rules() {
        return rules;
    }

    public Policy policy() {
        return rules.policy();
    }

    /** Everything that can be owed here. */
    List<Obligation> obligations() {
        return ItemDuties.with(policy(), postmortem);
    }

    public Phase phase() {
        return passage.phase();
    }

    public Severity severity() {
        return assessment.severity();
    }

    public Map<String, String> known() {
        return known;
    }

    public Map<String, String> places() {
        return places;
    }

    public Map<EntryKind, Instant> marks() {
        return marks;
    }

    List<TimelineEntry> recorded() {
        return recorded;
    }

    /** Everything on the timeline so far, this turn's entries included. */
    public List<TimelineEntry> timeline() {
        return wholeTimeline().entries();
    }

    Timeline wholeTimeline() {
        return before.timeline().plus(recorded);
    }

    public Passage passage() {
        return passage;
    }

    void passage(Passage next) {
        passage = next;
    }

    public Assessment assessment() {
        return assessment;
    }

    void assessment(Assessment next) {
        assessment = next;
    }

    public Alerts alerts() {
        return alerts;
    }

    void alerts(Alerts next) {
        alerts = next;
    }

    public EscalationLadder ladder() {
        return ladder;
    }

    void ladder(EscalationLadder next) {
        ladder = next;
    }

    public Team team() {
        return team;
    }

    void team(Team next) {
        team = next;
    }

    Duties duties() {
        return duties;
    }

    void duties(Duties next) {
        duties = next;
    }

    public Postmortem postmortem() {
        return postmortem;
    }

    void postmortem(Postmortem next) {
        postmortem = next;
    }

    public Outlook outlook() {
        return outlook;
    }

    void outlook(Outlook next) {
        outlook = next;
    }

    public Merges merges() {
        return merges;
    }

    void merges(Merges next) {
        merges = next;
    }
}
