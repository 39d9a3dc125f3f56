package dev.zephyr.workflow;

import dev.zephyr.alert.AlertBatch;
import dev.zephyr.command.Acknowledge;
import dev.zephyr.command.CommandAnswer;
import dev.zephyr.command.CommandRequest;
import dev.zephyr.command.Resolve;
import dev.zephyr.incident.Action;
import dev.zephyr.incident.AlertsReceived;
import dev.zephyr.incident.Carried;
import dev.zephyr.incident.Decision;
import dev.zephyr.incident.Event;
import dev.zephyr.incident.Incident;
import dev.zephyr.incident.IncidentId;
import dev.zephyr.incident.MergeWord;
import dev.zephyr.incident.Opened;
import dev.zephyr.incident.Opening;
import dev.zephyr.incident.PeopleFound;
import dev.zephyr.incident.Recording;
import dev.zephyr.incident.Rules;
import dev.zephyr.incident.SaidDirectly;
import dev.zephyr.incident.TimePassed;
import dev.zephyr.incident.Undelivered;
import dev.zephyr.ledger.LedgerBatch;
import dev.zephyr.obligation.Clock;
import dev.zephyr.obligation.Reckoning;
import dev.zephyr.obligation.WorkingWindows;
import dev.zephyr.policy.Policy;
import dev.zephyr.refusal.Refusal;
import dev.zephyr.timeline.TimelineEntry;
import io.temporal.workflow.Workflow;
import io.temporal.workflow.WorkflowInit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Waits, calls and records; every decision is the {@link Incident}'s. */
public final class IncidentWorkflowImpl implements IncidentWorkflow {

    /** Below the number of events from which the server warns. */
    private static final int LONG_HISTORY = 10_000;

    /** How many command answers are kept for repeats. */
    private static final int REMEMBERED = 200;

    private final IncidentStart start;
    private final Rules rules;
    private final Lanes lanes = new Lanes(this::came);
    private final LedgerLane ledger;
    private final NamedTimers timers = new NamedTimers();
    private final Visibility visibility = new Visibility();
    private final Map<String, CommandAnswer> answered = new LinkedHashMap<>();
    private final List<Action> wanted = new ArrayList<>();
    private final List<AlertBatch> forSuccessor = new ArrayList<>();
    private final List<MergeWord> wordsForSuccessor = new ArrayList<>();
    private Incident incident;
    private boolean changed = true;
    private boolean movingOut;

    /** Handlers may run before the main method: whatever they need is here. */
    @WorkflowInit
    public IncidentWorkflowImpl(IncidentStart start) {
        this.start = start;
        this.rules = new Rules(start.policy().open(), new Reckoning(start.windows(), start.scale()), start.rules());
        CarriedState carried = start.carried();
        this.ledger = new LedgerLane(
                rules.policy(), carried == null ? null : carried.recorded(), this::apply, () -> changed = true);
        if (carried == null) {
            this.incident = Incident.blank(id(start), opening(start, rules.policy()), started());
            apply(new Opened());
            Meters.opened(incident.severity().id());
            if (start.alerts() != null) {
                apply(new AlertsReceived(start.alerts()));
            }
            start.words().forEach(this::apply);
        } else {
            this.incident = carried.incident();
            answered.putAll(carried.answered());
            wanted.addAll(carried.outbox());
        }
    }

    @Override
    public void run(IncidentStart same) {
        while (true) {
            doWhatIsWanted();
            if (!forSuccessor.isEmpty()) {
                movingOut = true;
                new Succession(start, carry(), isConfidential()).moveOut(forSuccessor, wordsForSuccessor);
            }
            ledger.tell(incident);
            boolean over = incident.isOver(now());
            if (over && ledger.isDone(incident)) {
                Workflow.await(Workflow::isEveryHandlerFinished);
                return;
            }
            List<Clock> clocks = over ? List.of() : incident.clocks(rules);
            if (Workflow.getInfo().isContinueAsNewSuggested() && !lanes.isAnybodyBeingRung() && isLedgerLetFinish()) {
                continueAsNew();
            }
            timers.arm(clocks, now());
            visibility.show(incident, clocks, isConfidential());
            changed = false;
            Workflow.await(() -> changed || timers.isAnyDue());
        }
    }

    /** First what came in, then whatever is due: an answered incident can not escalate on a stale timer. */
    private void doWhatIsWanted() {
        do {
            changed = false;
            Instant now = now();
            List<Clock> clocks = incident.clocks(rules);
            if (!incident.isOver(now)
                    && clocks.stream().anyMatch(clock -> !clock.due().isAfter(now))) {
                Meters.woken(clocks, now);
                apply(new TimePassed());
            }
            while (!wanted.isEmpty()) {
                carryOut(takeMostUrgent());
            }
        } while (changed && forSuccessor.isEmpty());
    }

    private Action takeMostUrgent() {
        Action next = Collections.min(wanted, Comparator.comparingInt(Action::urgency));
        wanted.remove(next);
        return next;
    }

    private void carryOut(Action action) {
        if (action instanceof Action.Find find) {
            apply(new PeopleFound(find, ActivityProfiles.directory().find(find.lookUp())));
        } else {
            lanes.submit(action);
        }
    }

    private Decision apply(Event event) {
        Decision decision = incident.on(event, rules, now());
        incident = decision.incident();
        wanted.addAll(decision.actions());
        if (decision.successor() != null) {
            forSuccessor.add(decision.successor());
        }
        changed = true;
        return decision;
    }

    private void came(Event result) {
        if (result instanceof Carried carried) {
            Meters.carried(carried);
        }
        apply(result);
    }

    @Override
    public void alerts(AlertBatch batch) {
        if (movingOut) {
            forSuccessor.add(batch);
        } else {
            apply(new AlertsReceived(batch));
        }
    }

    @Override
    public void merge(MergeWord word) {
        if (movingOut) {
            wordsForSuccessor.add(word);
        } else {
            apply(word);
        }
    }

    /** Whoever moves out rings nobody any more. */
    @Override
    public void undelivered(Undelivered page) {
        if (!movingOut) {
            apply(page);
        }
    }

    @Override
    public CommandAnswer command(CommandRequest request) {
        String commandId =
                Workflow.getCurrentUpdateInfo().map(info -> info.getUpdateId()).orElse("");
        CommandAnswer before = answered.get(commandId);
        if (before != null) {
            return before;
        }
        Decision decision = apply(request);
        CommandAnswer answer =
                new CommandAnswer(incident.id().value(), decision.answer(), decision.hints(), isConfidential());
        answered.put(commandId, answer);
        if (answered.size() > REMEMBERED) {
            answered.remove(answered.keySet().iterator().next());
        }
        return answer;
    }

    @Override
    public void validate(CommandRequest request) {
        try {
            if (movingOut) {
                throw new Refusal(Refusal.Reason.MOVED, incident.id() + " is moving out for a newer one");
            }
            incident.on(request, rules, now());
        } catch (Refusal refusal) {
            throw Refusals.failure(refusal);
        }
    }

    @Override
    public void acknowledge(DirectWord word) {
        apply(new SaidDirectly(word.by(), "acknowledge", turn -> new Acknowledge().on(turn, word.by())));
    }

    @Override
    public void resolve(DirectWord word) {
        apply(new SaidDirectly(word.by(), "resolve", turn -> new Resolve(word.text(), "").on(turn, word.by())));
    }

    @Override
    public IncidentView incident() {
        return new IncidentView(
                incident,
                incident.clocks(rules),
                start.policy().name(),
                start.policy().version(),
                start.scale(),
                PathStep.of(incident, rules.policy()),
                lanes.inFlight(),
                isConfidential());
    }

    @Override
    public List<TimelineEntry> timeline(int after) {
        List<TimelineEntry> entries = incident.timeline().after(after);
        return isConfidential() ? new SealedEntries(entries) : entries;
    }

    @Override
    public LedgerBatch ledger(int after) {
        return Recording.anew(after, incident, rules.policy());
    }

    /** A call in flight is lost with the run and made again: it is waited for, unless the ledger is away for long. */
    private boolean isLedgerLetFinish() {
        return !ledger.isUnderWay() || Workflow.getInfo().getHistoryLength() > LONG_HISTORY;
    }

    private void continueAsNew() {
        Workflow.await(Workflow::isEveryHandlerFinished);
        WorkingWindows windows = ActivityProfiles.directory().windows(start.policy(), now());
        Workflow.newContinueAsNewStub(IncidentWorkflow.class).run(start.carrying(carry(), windows, isConfidential()));
    }

    private boolean isConfidential() {
        return rules.policy().restricts(incident.assessment().flags());
    }

    private CarriedState carry() {
        List<Action> open = new ArrayList<>(lanes.outbox());
        open.addAll(wanted);
        return new CarriedState(incident, open, answered, ledger.done());
    }

    /** What its first alerts restrict is restricted before the first word goes anywhere. */
    private static Opening opening(IncidentStart start, Policy policy) {
        AlertBatch first = start.alerts();
        Set<String> flags = new LinkedHashSet<>(start.opening().flags());
        if (first != null) {
            first.alerts().forEach(fact -> flags.addAll(policy.restrictionsBy(fact.labels())));
        }
        return start.opening().with(flags);
    }

    private static IncidentId id(IncidentStart start) {
        String previous = start.opening().previous();
        long above = previous == null ? 0 : new IncidentId(previous).opened();
        return IncidentId.of(start.opening().code(), started(), above);
    }

    /** The start event's own time: a reset to any point keeps it, and with it the id and every page key. */
    private static Instant started() {
        return Instant.ofEpochMilli(Workflow.getInfo().getRunStartedTimestampMillis());
    }

    private static Instant now() {
        return Instant.ofEpochMilli(Workflow.currentTimeMillis());
    }
}
