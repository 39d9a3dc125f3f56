package dev.zephyr.starter.client;

import dev.zephyr.alert.AlertBatch;
import dev.zephyr.command.Acknowledge;
import dev.zephyr.command.Command;
import dev.zephyr.command.CommandAnswer;
import dev.zephyr.command.CommandRequest;
import dev.zephyr.command.Merge;
import dev.zephyr.command.RaiseFlag;
import dev.zephyr.incident.IncidentId;
import dev.zephyr.incident.Opening;
import dev.zephyr.incident.Rules;
import dev.zephyr.incident.Undelivered;
import dev.zephyr.policy.PinnedPolicy;
import dev.zephyr.port.OnCallDirectory;
import dev.zephyr.refusal.Refusal;
import dev.zephyr.silence.HeldAlerts;
import dev.zephyr.timeline.TimelineEntry;
import dev.zephyr.workflow.IncidentStart;
import dev.zephyr.workflow.IncidentView;
import dev.zephyr.workflow.WorkflowIds;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * The incidents, as the server sees them. Every method may throw {@link TemporalAway}; then nothing is known to be done,
 * and doing it again is harmless.
 */
public final class Incidents implements AutoCloseable {

    private static final int TRIES = 3;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Gateway gateway;
    private final OnCallDirectory directory;
    private final Clock clock;
    private final Recent recent;
    private final IncidentList list;
    private final Terminations terminations;
    private final MergeTarget mergeTarget = new MergeTarget(this::resolve, id -> view(id).incident());
    private final OpenPolicies policies = new OpenPolicies();
    private final Hints hints = new Hints();
    private final ActiveSilences silences;
    private final Secrecy secrecy;
    private final Folding folding;

    Incidents(
            Gateway gateway,
            OnCallDirectory directory,
            Clock clock,
            Recent recent,
            AlertMeters meters,
            ActiveSilences silences) {
        this.gateway = gateway;
        this.silences = silences;
        this.directory = directory;
        this.clock = clock;
        this.recent = recent;
        this.secrecy = new Secrecy(policies, clock);
        this.list = new IncidentList(gateway, recent);
        this.terminations = new Terminations(gateway, clock);
        this.folding = new Folding(this::deliver, hints::isOpen, this::rank, PATIENCE, new Room(Room.MOST), meters);
    }

    /**
     * Hands alerts to the open incident of their key, or opens one with them. Completes when Temporal has them.
     *
     * @return false when there was nothing to do: all clears, and nothing open
     * @throws Overloaded when too much waits already
     */
    public CompletableFuture<Boolean> offer(Offer offer) {
        return handOn(offer, Offer.NOBODY);
    }

    /**
     * Offers what a silence held.
     *
     * @param silence that holds it no more
     */
    public CompletableFuture<Boolean> handOn(Offer offer, String silence) {
        List<CompletableFuture<Boolean>> parts =
                silenced(offer, silence).stream().map(folding::offer).toList();
        return CompletableFuture.allOf(parts.toArray(new CompletableFuture<?>[0]))
                .thenApply(all -> parts.stream().anyMatch(CompletableFuture::join));
    }

    /** What is restricted is never held back, and a drill wants to be seen. */
    private List<Offer> silenced(Offer offer, String except) {
        List<Offer> parts = silences.split(offer, except);
        boolean open = offer.scale() > 1
                || (parts.stream().anyMatch(Offer::isHeld)
                        && secrecy.isRestricted(
                                directory.pin(offer.policy()), offer.opening(), Optional.of(offer.batch())));
        return open ? List.of(offer) : parts;
    }

    private int rank(Offer offer) {
        return policies.open(directory.pin(offer.policy()))
                .severities()
                .urgency(offer.opening().severity());
    }

    private boolean deliver(Offer offer) {
        String id = WorkflowIds.living(offer.code());
        if (offer.isHeld() && hold(id, offer)) {
            return true;
        }
        if (offer.batch().isAllClear()) {
            return clear(id, offer);
        }
        if (hints.isOpen(offer.code()) && gateway.signal(id, sealed(offer))) {
            recent.touch(id);
            return true;
        }
        IncidentStart start = start(offer.opening(), offer.policy(), offer.scale(), offer);
        boolean handed = gateway.start(id, start, true);
        if (handed) {
            secrecy.learn(offer.code(), start.confidential());
        }
        for (int tries = 0; !handed && tries <= TRIES; tries++) {
            handed = gateway.signalWithStart(id, start, sealed(offer));
        }
        if (!handed) {
            throw new TemporalAway("could not hand over alerts for " + id + ": its runs change too fast", null);
        }
        hints.opened(offer.code());
        recent.touch(id);
        return true;
    }

    /**
     * People are on an incident that is open already: it goes on, and hears of what clears. No word of a restricted one is
     * held. False when nobody holds.
     */
    private boolean hold(String id, Offer offer) {
        Optional<IncidentView> there = gateway.view(id);
        boolean restricted = there.filter(IncidentView::confidential).isPresent();
        boolean active =
                there.filter(view -> !view.incident().phase().isFollowUp()).isPresent();
        boolean allClear = offer.batch().isAllClear();
        if (restricted || (active && !allClear)) {
            return false;
        }
        if (allClear) {
            clear(id, offer);
        }
        return gateway.hold(offer.silence(), new HeldAlerts(offer.opening(), offer.policy(), offer.batch()));
    }

    /** What comes to a restricted incident is sealed, whatever it says itself. */
    private AlertBatch sealed(Offer offer) {
        String id = WorkflowIds.living(offer.code());
        PinnedPolicy policy = directory.pin(offer.policy());
        boolean confidential = secrecy.isRestricted(policy, offer.opening(), Optional.of(offer.batch()))
                || (secrecy.mayRestrict(policy) && secrecy.isRestricted(offer.code(), () -> gateway.view(id)));
        return confidential ? offer.batch().sealed() : offer.batch();
    }

    /** A clear never opens an incident. */
    private boolean clear(String id, Offer offer) {
        boolean open = gateway.signal(id, sealed(offer));
        if (!open) {
            hints.gone(offer.code());
        }
        return open;
    }

    /**
     * Opens an incident by hand. The same opening again is the same incident.
     *
     * @param scale 1, or how much faster a drill runs
     */
    public IncidentView declare(Opening opening, String policy, int scale) {
        String id = WorkflowIds.living(opening.code());
        gateway.start(id, start(opening, policy, scale, null), false);
        hints.opened(opening.code());
        recent.touch(id);
        return gateway.view(id).orElseThrow(() -> new TemporalAway("could not read " + id, null));
    }

    private IncidentStart start(Opening opening, String policy, int scale, @Nullable Offer offer) {
        PinnedPolicy pin = directory.pin(policy);
        return new IncidentStart(
                opening,
                pin,
                directory.windows(pin, clock.instant()),
                scale,
                Rules.CURRENT,
                offer == null ? null : offer.batch(),
                null,
                List.of(),
                secrecy.isRestricted(pin, opening, Optional.ofNullable(offer).map(Offer::batch)));
    }

    /**
     * Carries out a person's command.
     *
     * @param id whole
     * @param commandId the same one again is answered as before
     * @throws CommandRefused by the incident, or because there is none of that id
     */
    public CommandAnswer command(String id, String by, String commandId, Command command) {
        IncidentId incident = known(id);
        Command meant = command instanceof Merge merge ? mergeTarget.of(merge, view(id).incident()) : command;
        boolean hasText = !(command instanceof Acknowledge);
        boolean confidential = hasText
                && (command instanceof RaiseFlag || secrecy.isRestricted(incident.value(), () -> find(incident)));
        CommandRequest request = new CommandRequest(incident.value(), by, meant, confidential);
        String living = WorkflowIds.living(incident.code());
        recent.touch(living);
        Optional<CommandAnswer> answer;
        try {
            answer = gateway.command(living, commandId, request);
        } catch (CommandRefused refused) {
            if (refused.reason() != Refusal.Reason.MOVED) {
                throw refused;
            }
            answer = Optional.empty();
        }
        CommandAnswer given = answer.or(() -> gateway.command(WorkflowIds.moved(incident), commandId, request))
                .orElseThrow(() -> over(incident));
        if (given.confidential()) {
            secrecy.learn(incident.value(), true);
            secrecy.learn(incident.code(), true);
        }
        return given;
    }

    /**
     * Tells the incident of a page that it did not reach its person, after all.
     *
     * @param key of the page, which begins with the incident's id
     */
    public void undelivered(String key, String reason) {
        String workflowId = WorkflowIds.living(known(key.split("/", 2)[0]).code());
        recent.touch(workflowId);
        gateway.undelivered(workflowId, new Undelivered(key, reason));
    }

    private CommandRefused over(IncidentId incident) {
        return terminations.ask(incident, () -> find(incident)).isEmpty()
                ? CommandRefused.unknown(incident.value())
                : new CommandRefused(
                        Refusal.Reason.CONFLICT,
                        incident + " is over for good and takes no commands; if it is back, declare a new one");
    }

    /** The incident of a whole id, also one that is over. */
    public IncidentView view(String id) {
        IncidentId incident = known(id);
        return terminations.ask(incident, () -> find(incident)).orElseThrow(() -> CommandRefused.unknown(id));
    }

    private Optional<IncidentView> find(IncidentId incident) {
        return gateway.view(WorkflowIds.living(incident.code()))
                .filter(view -> view.incident().id().equals(incident))
                .or(() -> gateway.view(WorkflowIds.moved(incident)));
    }

    /** Entries after a sequence number, oldest first. */
    public List<TimelineEntry> timeline(String id, int after) {
        IncidentId incident = known(id);
        return terminations.ask(incident, () -> entries(incident, after)).orElseThrow(() -> CommandRefused.unknown(id));
    }

    private Optional<List<TimelineEntry>> entries(IncidentId incident, int after) {
        String living = WorkflowIds.living(incident.code());
        boolean here = gateway.view(living)
                .filter(view -> view.incident().id().equals(incident))
                .isPresent();
        return gateway.timeline(here ? living : WorkflowIds.moved(incident), after);
    }

    public List<Listed> list(StatusFilter filter, int limit) {
        return list.of(filter, limit);
    }

    /** Those in which this person's answer is waited for. */
    public List<Listed> ringing(String person, int limit) {
        return list(StatusFilter.ACTIVE, limit).stream()
                .filter(listed -> listed.ringing().contains(person))
                .toList();
    }

    /** Those whose run somebody terminated, so that nobody is paged for them. */
    public List<Listed> terminated() {
        return terminations.all();
    }

    /**
     * Brings a terminated incident back, with everything it knew.
     *
     * @param id whole
     * @throws CommandRefused when it was not terminated, or can not come back
     */
    public CommandAnswer restore(String id, String reason, String by) {
        String workflowId = terminations.restore(known(id), reason, by);
        recent.touch(workflowId);
        return new CommandAnswer(
                id,
                "runs again, with everything it knew",
                List.of("what came due meanwhile is done now; who is being called: zephyr show " + id));
    }

    /**
     * The whole id that a person means by its beginning.
     *
     * @throws AmbiguousId when several begin so
     */
    public String resolve(String prefix) {
        return list.resolve(prefix);
    }

    @Override
    public void close() {
        folding.close();
    }

    private static IncidentId known(String id) {
        try {
            return new IncidentId(id);
        } catch (IllegalArgumentException e) {
            throw CommandRefused.unknown(id);
        }
    }
}
