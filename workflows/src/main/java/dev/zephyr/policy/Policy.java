package dev.zephyr.policy;

import dev.zephyr.communication.Channel;
import dev.zephyr.communication.MessageKind;
import dev.zephyr.communication.WordRule;
import dev.zephyr.determinism.Ordered;
import dev.zephyr.escalation.EscalationPolicy;
import dev.zephyr.lifecycle.Phase;
import dev.zephyr.obligation.Obligation;
import dev.zephyr.obligation.Reaction;
import dev.zephyr.oncall.Target;
import dev.zephyr.postmortem.PostmortemRules;
import dev.zephyr.severity.Answer;
import dev.zephyr.severity.DecisionTree;
import dev.zephyr.severity.ImpactAssessment;
import dev.zephyr.severity.SeverityScale;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A policy, compiled from its YAML: the same tree, checked. Code reads every deadline, level, role and channel from here.
 * {@code docs/policies.md} explains it key by key.
 *
 * @param settings values that parts of the product not on the incident's path read, for example on-call health limits
 */
public record Policy(
        String name,
        int version,
        PolicyDocument document,
        SeverityScale severities,
        DecisionTree decision,
        List<FlagDefinition> flags,
        List<RoleDefinition> roles,
        Map<String, List<Target>> lists,
        EscalationPolicy escalation,
        Map<String, Channel> channels,
        Map<String, MessageKind> messages,
        List<Obligation> obligations,
        List<Reaction> reactions,
        List<ChecklistItem> checklists,
        ResolutionRules resolution,
        ChangeRules changes,
        PostmortemRules postmortem,
        @Nullable WorkingCalendar calendar,
        List<Conflict> conflicts,
        List<WordRule> wording,
        Map<String, Setting> settings) {

    /** The role that leads; every policy has it. */
    public static final String COMMANDER = "ic";

    public Policy {
        decision = decision == null ? DecisionTree.NONE : decision;
        flags = Ordered.list(flags);
        roles = Ordered.list(roles);
        lists = Ordered.copy(lists);
        channels = Ordered.copy(channels);
        messages = Ordered.copy(messages);
        obligations = Ordered.list(obligations);
        reactions = Ordered.list(reactions);
        checklists = Ordered.list(checklists);
        changes = changes == null ? ChangeRules.NONE : changes;
        conflicts = Ordered.list(conflicts);
        wording = Ordered.list(wording);
        settings = Ordered.copy(settings);
    }

    public Optional<Obligation> obligation(String id) {
        return obligations.stream().filter(duty -> duty.id().equals(id)).findFirst();
    }

    public Optional<RoleDefinition> role(String id) {
        return roles.stream().filter(role -> role.id().equals(id)).findFirst();
    }

    public Optional<FlagDefinition> flag(String id) {
        return flags.stream().filter(flag -> flag.id().equals(id)).findFirst();
    }

    /** True when one of these flags keeps the details for those on the incident. */
    public boolean restricts(Set<String> raised) {
        return flags.stream().anyMatch(flag -> flag.restricts() && raised.contains(flag.id()));
    }

    /** Such flags that an alert with these labels raises, also by the answers it gives. */
    public Set<String> restrictionsBy(Map<String, String> labels) {
        Set<String> raised = new LinkedHashSet<>();
        flags.stream().filter(flag -> flag.isRaisedBy(labels)).forEach(flag -> raised.add(flag.id()));
        ImpactAssessment said = decision.assess(labels);
        decision.questions().stream()
                .filter(question -> said.answer(question.id()) == Answer.YES)
                .forEach(question -> raised.add(question.raises()));
        raised.removeIf(flag -> !restricts(Set.of(flag)));
        return raised;
    }

    public List<ChecklistItem> checklist(Phase phase) {
        return checklists.stream().filter(item -> item.phase() == phase).toList();
    }
}
