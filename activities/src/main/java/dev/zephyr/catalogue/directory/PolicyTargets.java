package dev.zephyr.catalogue.directory;

import dev.zephyr.escalation.LevelTarget;
import dev.zephyr.obligation.Deed;
import dev.zephyr.oncall.Target;
import dev.zephyr.policy.Policy;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Everybody a policy means, so that a schedule it calls is missed when files are read, not when it is to ring. */
final class PolicyTargets {

    private PolicyTargets() {}

    static Set<Target> of(Policy policy) {
        Set<Target> targets = new LinkedHashSet<>();
        policy.lists().values().forEach(targets::addAll);
        policy.escalation().levels().stream()
                .flatMap(level -> level.targets().stream())
                .map(LevelTarget::target)
                .forEach(targets::add);
        policy.roles().stream()
                .flatMap(role -> Stream.ofNullable(role.suggest()))
                .forEach(targets::add);
        policy.channels().values().forEach(channel -> targets.addAll(channel.to()));
        policy.obligations().stream()
                .flatMap(duty -> duty.steps().stream())
                .forEach(step -> addTold(targets, step.deeds()));
        policy.postmortem().items().steps().forEach(step -> addTold(targets, step.deeds()));
        policy.reactions().forEach(reaction -> addTold(targets, reaction.deeds()));
        return targets;
    }

    private static void addTold(Set<Target> targets, List<Deed> deeds) {
        for (Deed deed : deeds) {
            if (deed instanceof Deed.Tell tell) {
                targets.addAll(tell.tell());
            }
        }
    }
}
