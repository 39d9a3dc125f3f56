package dev.zephyr.catalogue.directory;

import dev.zephyr.escalation.LevelTarget;
import dev.zephyr.oncall.Target;
import dev.zephyr.policy.Policy;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A service whose policy's escalation path leads to nobody is a finding, not a surprise at night (M-29). */
final class ServicePath {

    private ServicePath() {}

    /** What the policy names beside the service's own people is checked where the policy is. */
    static void check(Entry entry, @Nullable Policy policy, @Nullable Team team, @Nullable Target owner) {
        if (policy == null || team == null) {
            return;
        }
        List<Target> targets = policy.escalation().levels().stream()
                .flatMap(level -> level.targets().stream())
                .map(LevelTarget::target)
                .flatMap(target -> expanded(policy, target))
                .toList();
        if (targets.stream().noneMatch(target -> isSomebody(target, team, owner))) {
            entry.error(
                    "policy",
                    "the escalation path of this policy leads to nobody for this service",
                    "give team " + team.id() + " a lead and a schedule, or the service another policy");
        }
    }

    private static Stream<Target> expanded(Policy policy, Target target) {
        return target.kind() == Target.Kind.LIST
                ? policy.lists().getOrDefault(target.name(), List.of()).stream()
                : Stream.of(target);
    }

    private static boolean isSomebody(Target target, Team team, @Nullable Target owner) {
        return switch (target.kind()) {
            case ONCALL -> team.schedule() != null;
            case LEAD -> team.lead() != null;
            case OWNER -> owner != null || team.lead() != null;
            case PERSON, TEAM, SCHEDULE -> true;
            case ROLE, LIST, RESPONDERS, ADDRESSEE, STAKEHOLDERS -> false;
        };
    }
}
