package dev.zephyr.incident;

import dev.zephyr.communication.Announcement;
import dev.zephyr.oncall.Responder;
import dev.zephyr.oncall.Target;
import dev.zephyr.policy.RoleDefinition;
import dev.zephyr.port.Found;
import dev.zephyr.postmortem.ActionItem;
import dev.zephyr.timeline.TimelineEntry;
import java.util.List;
import java.util.function.Predicate;

/** Somebody who owes something has left: their roles and action items go to the lead of the team, who is told. */
final class Inheritance {

    private static final List<Target> HEIRS = List.of(Target.parse("lead"));

    private Inheritance() {}

    /** Where the person has nothing here, nothing is left to anybody. */
    static void begin(Turn turn, String key, String gone, Action.Purpose.Telling untold) {
        boolean owesSomething =
                !roles(turn, gone).isEmpty() || !items(turn, gone).isEmpty();
        if (owesSomething) {
            turn.act(new Action.Find(
                    key + "/" + gone + "/heir",
                    new Action.Purpose.Inheriting(gone, untold),
                    Caller.lookUp(turn, HEIRS)));
        }
    }

    static void found(Turn turn, String key, Action.Purpose.Inheriting left, Found found) {
        String reason = left.gone() + " is not in the catalogue any more";
        if (found.responders().isEmpty()) {
            turn.attention(reason + ", and there is no lead to take over: " + String.join("; ", found.nobodyAt()));
            return;
        }
        Responder heir = found.responders().get(0);
        roles(turn, left.gone()).forEach(role -> {
            turn.team(turn.team().leave(role, left.gone()));
            Roles.assign(turn, role, heir.id(), TimelineEntry.SYSTEM);
        });
        items(turn, left.gone())
                .forEach(item -> FollowUp.changeItem(
                        turn, TimelineEntry.SYSTEM, new FollowUp.ItemChange(item, heir.id(), null, false, "", "")));
        Announcement untold = left.untold().announcement();
        Announcement word =
                new Announcement(untold.title(), untold.text() + "\n" + reason + ": this is yours now, or pass it on.");
        Voice.tellOne(turn, key, left.untold().step(), word, heir);
    }

    private static List<String> roles(Turn turn, String person) {
        return turn.policy().roles().stream()
                .map(RoleDefinition::id)
                .filter(role -> turn.team().holds(person, role))
                .toList();
    }

    private static List<String> items(Turn turn, String person) {
        Predicate<ActionItem> theirs = item -> item.owner().equals(person);
        return turn.postmortem().actionItems().stream()
                .filter(ActionItem::isOpen)
                .filter(theirs)
                .map(ActionItem::id)
                .toList();
    }
}
