package dev.zephyr.incident;

import dev.zephyr.lifecycle.Phase;
import dev.zephyr.obligation.Anchor;
import dev.zephyr.obligation.Condition;
import dev.zephyr.obligation.Duty;
import dev.zephyr.obligation.DutyStatus;
import dev.zephyr.obligation.Obligation;
import dev.zephyr.obligation.Span;
import dev.zephyr.policy.Policy;
import dev.zephyr.postmortem.ActionItem;
import dev.zephyr.postmortem.ItemRules;
import dev.zephyr.postmortem.Postmortem;
import dev.zephyr.timeline.EntryKind;
import dev.zephyr.timeline.EntryMatch;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The clocks of action items: each with a date is a duty of its own, made from the policy's one rule for all (O-30). */
final class ItemDuties {

    private static final String PREFIX = "action-item-";

    private ItemDuties() {}

    /** Everything an incident can owe: the policy's obligations and its action items. */
    static List<Obligation> with(Policy policy, Postmortem postmortem) {
        ItemRules rules = policy.postmortem().items();
        if (rules.steps().isEmpty() || postmortem.actionItems().isEmpty()) {
            return policy.obligations();
        }
        List<Obligation> all = new ArrayList<>(policy.obligations());
        postmortem.actionItems().forEach(item -> all.add(rule(rules, item)));
        return all;
    }

    private static Obligation rule(ItemRules rules, ActionItem item) {
        return new Obligation(
                PREFIX + item.id(),
                "action item " + item.id() + ", " + item.text(),
                rules.clauses(),
                Condition.ALWAYS,
                Anchor.RESOLVED,
                Span.ZERO,
                List.of(
                        new EntryMatch(EntryKind.ACTION_ITEM_DONE, item.id()),
                        new EntryMatch(EntryKind.ACTION_ITEM_EXCEPTED, item.id())),
                rules.steps(),
                false,
                rules.again(),
                true,
                item.owner());
    }

    /** A new date starts the clock anew; none runs for an incident that is over. */
    static void arm(Turn turn) {
        if (turn.policy().postmortem().items().steps().isEmpty()) {
            return;
        }
        for (ActionItem item : turn.postmortem().actionItems()) {
            Optional<Duty> known = turn.duties().find(PREFIX + item.id());
            Instant due = item.due();
            if (turn.phase() == Phase.CLOSED) {
                known.filter(Duty::isOwed)
                        .ifPresent(duty -> turn.duties(turn.duties().with(duty.as(DutyStatus.DROPPED))));
            } else if (item.isOpen() && due != null) {
                boolean counted = known.filter(duty -> duty.due().equals(due)).isPresent();
                if (!counted) {
                    int nth = known.map(Duty::occurrence).orElse(0) + 1;
                    turn.duties(turn.duties().with(Duty.owed(PREFIX + item.id(), nth, turn.now(), due)));
                }
            }
        }
    }

    /** What messages may say of the item that a duty is about, and whom they go to. */
    static Map<String, String> occasion(Obligation rule) {
        return rule.id().startsWith(PREFIX) ? Map.of(Audience.ADDRESSEE, rule.owner()) : Map.of();
    }
}
