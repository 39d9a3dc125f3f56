package dev.zephyr.incident;

import dev.zephyr.escalation.Call;
import dev.zephyr.escalation.Rung;
import dev.zephyr.lifecycle.Phase;
import dev.zephyr.obligation.Clock;
import dev.zephyr.obligation.Duty;
import dev.zephyr.obligation.Obligation;
import dev.zephyr.timeline.EntryKind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** What an incident waits for, derived from its state; nothing here is stored. */
final class Clocks {

    /** Late retries of every sender meet a run that knows them: the longest keeps trying for 48 hours. */
    private static final Duration LINGER = Duration.ofDays(3);

    /** Of somebody who was rung for another incident; it is a search attribute, and names no person. */
    private static final String NEXT_RING = "next ring (one a minute)";

    private Clocks() {}

    static List<Clock> of(Incident incident, Rules rules) {
        List<Clock> clocks = new ArrayList<>();
        for (Obligation rule : ItemDuties.with(rules.policy(), incident.postmortem())) {
            incident.duties()
                    .find(rule.id())
                    .flatMap(duty -> clock(rule, duty, rules))
                    .ifPresent(clocks::add);
        }
        incident.ladder().open().forEach(call -> addCall(clocks, call, rules));
        incident.ladder().unanswered().flatMap(call -> call.rungs().stream()).forEach(rung -> addHeld(clocks, rung));
        Lifecycle.watchEnds(
                        incident.passage(), incident.alerts(), incident.marks().get(EntryKind.ALERT_CLEARED), rules)
                .ifPresent(due -> clocks.add(new Clock("stable watch ends", due)));
        Instant quiet = incident.passage().quietUntil();
        if (quiet != null) {
            clocks.add(new Clock("flapping: rings again", quiet));
        }
        end(incident).ifPresent(due -> clocks.add(new Clock("closed; late alerts are recognised until", due)));
        Collections.sort(clocks);
        return clocks;
    }

    /** When the run may end: some days after the incident is closed; never while its alerts are another one's. */
    static Optional<Instant> end(Incident incident) {
        return incident.phase() == Phase.CLOSED && !incident.merges().passesOn()
                ? Optional.of(incident.passage().entered().plus(LINGER))
                : Optional.empty();
    }

    private static Optional<Clock> clock(Obligation rule, Duty duty, Rules rules) {
        return duty.nextAt(rule, rules.reckoning())
                .map(at -> new Clock(rule.name() + (at.isBefore(duty.due()) ? " (reminder)" : ""), at));
    }

    private static void addHeld(List<Clock> clocks, Rung rung) {
        Instant until = rung.heldUntil();
        if (rung.isHeld() && until != null) {
            clocks.add(new Clock(NEXT_RING, until));
        }
    }

    private static void addCall(List<Clock> clocks, Call call, Rules rules) {
        String level = Caller.name(rules.policy(), call.level());
        clocks.add(new Clock("answer of " + level, call.answerBy()));
        call.nextMethodAt().ifPresent(due -> clocks.add(new Clock("next contact method of " + level, due)));
    }
}
