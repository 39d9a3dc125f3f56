package dev.zephyr.obligation;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.zephyr.determinism.Ordered;
import dev.zephyr.oncall.How;
import dev.zephyr.oncall.Target;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happens at a step of an obligation; which one it is shows from its keys. */
@JsonTypeInfo(use = JsonTypeInfo.Id.DEDUCTION)
@JsonSubTypes({
    @JsonSubTypes.Type(Deed.Call.class),
    @JsonSubTypes.Type(Deed.Tell.class),
    @JsonSubTypes.Type(Deed.Post.class),
    @JsonSubTypes.Type(Deed.Ticket.class),
    @JsonSubTypes.Type(Deed.Ask.class),
    @JsonSubTypes.Type(Deed.Offer.class),
    @JsonSubTypes.Type(Deed.Attention.class),
    @JsonSubTypes.Type(Deed.RingAgain.class),
    @JsonSubTypes.Type(Deed.Archive.class)
})
public sealed interface Deed {

    /** Calls a level of the escalation path, as the severity does or as {@code how} says, until somebody answers. */
    record Call(String call, @Nullable How how) implements Deed {}

    /** Sends a message to people without ringing them; a role without a holder falls to the incident commander. */
    record Tell(List<Target> tell, String message) implements Deed {
        public Tell {
            tell = Ordered.list(tell);
        }
    }

    /** Posts a message into channels of the policy. */
    record Post(String post, List<String> to) implements Deed {
        public Post {
            to = Ordered.list(to);
        }
    }

    /** Opens a ticket with a message as its text. */
    record Ticket(String ticket) implements Deed {}

    /** Puts a task on the incident for the holder of a role. */
    record Ask(String ask, String task) implements Deed {}

    /** Asks whom the policy suggests for a role to take it, if the role is wanted and nobody holds it. */
    record Offer(String offer) implements Deed {}

    /** Marks the incident as needing a person, with the reason. */
    record Attention(String attention) implements Deed {}

    /** Takes an acknowledgement back and starts the ladder again, with the reason. */
    record RingAgain(String ringAgain) implements Deed {}

    /** Archives the room of a channel; never deletes it (M-11). */
    record Archive(String archive) implements Deed {}
}
