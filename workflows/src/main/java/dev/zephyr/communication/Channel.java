package dev.zephyr.communication;

import dev.zephyr.determinism.Ordered;
import dev.zephyr.obligation.Condition;
import dev.zephyr.oncall.Target;
import java.util.List;

/**
 * A place a policy posts to.
 *
 * @param name a name, or a pattern with {@code {date}}, {@code {slug}}, {@code {id}} and {@code {service}} for a room
 * @param when when it exists for an incident; what is posted elsewhere is left out
 * @param to the people of a {@link Medium#PEOPLE} channel
 * @param approval true when a person has to approve the text before it leaves (customer mail)
 * @param external true when people outside read it
 * @param writers the roles, and the levels as {@code level:ID}, that may send a drafted text beside the commander (O-14, P-29)
 */
public record Channel(
        Medium medium,
        String name,
        Condition when,
        List<Target> to,
        boolean approval,
        boolean external,
        List<String> writers,
        List<String> clauses) {

    public Channel {
        name = name == null ? "" : name;
        when = when == null ? Condition.ALWAYS : when;
        to = Ordered.list(to);
        writers = Ordered.list(writers);
        clauses = Ordered.list(clauses);
    }
}
