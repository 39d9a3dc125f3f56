package dev.zephyr.starter.console;

import dev.zephyr.escalation.Call;
import dev.zephyr.escalation.CallState;
import dev.zephyr.escalation.Level;
import dev.zephyr.escalation.Rung;
import dev.zephyr.incident.Incident;
import dev.zephyr.policy.Policy;
import dev.zephyr.starter.cli.terminal.Moments;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The escalation path as a picture: its levels in order, who stands on each, and the ones not called yet. */
record Ladder(List<Step> steps) {

    /**
     * One level.
     *
     * @param state {@code waiting}, {@code ringing}, {@code answered}, {@code passed}, {@code ended}
     */
    record Step(String name, String state, String note, List<Line> people) {}

    static Ladder of(Incident incident, Optional<Policy> policy, Moments moments) {
        List<Step> steps = new ArrayList<>();
        List<String> shown = new ArrayList<>();
        List<Level> levels = policy.map(it -> it.escalation().levels()).orElse(List.of());
        for (Level level : levels) {
            shown.add(level.id());
            steps.add(latest(incident, level.id())
                    .map(call -> step(level.name(), call, moments))
                    .orElseGet(() -> new Step(level.name(), "waiting", "not called", List.of())));
        }
        incident.ladder().calls().stream()
                .map(Call::level)
                .distinct()
                .filter(level -> !shown.contains(level))
                .forEach(level -> latest(incident, level).ifPresent(call -> steps.add(step(level, call, moments))));
        return new Ladder(List.copyOf(steps));
    }

    private static Optional<Call> latest(Incident incident, String level) {
        return incident.ladder().calls().stream()
                .filter(call -> call.level().equals(level))
                .reduce((first, second) -> second);
    }

    private static Step step(String name, Call call, Moments moments) {
        String state = call.state() == CallState.SEARCHING
                ? CallState.RINGING.wire()
                : call.state().wire();
        String note =
                call.isOpen() ? "answer due " + moments.relative(call.answerBy()) : moments.relative(call.calledAt());
        return new Step(
                name,
                state,
                note,
                call.rungs().stream().map(rung -> person(call, rung, moments)).toList());
    }

    private static Line person(Call call, Rung rung, Moments moments) {
        boolean late = rung.isRinging() && call.state() == CallState.PASSED;
        String state = late ? "did not answer" : rung.state().wire().replace('-', ' ');
        String tone = switch (rung.state()) {
            case RINGING -> Line.WARNING;
            case ACKNOWLEDGED, JOINED -> Line.GOOD;
            case UNREACHABLE, DECLINED -> Line.ALARM;
            case STOOD_DOWN -> "";
        };
        String by = rung.current().map(method -> " by " + method.id()).orElse("");
        return new Line(rung.name(), state + (rung.isRinging() ? by : ""), moments.relative(rung.since()), tone);
    }
}
