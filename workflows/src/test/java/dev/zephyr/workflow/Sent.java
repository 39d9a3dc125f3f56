package dev.zephyr.workflow;

import dev.zephyr.port.Page;
import dev.zephyr.port.PageKind;
import dev.zephyr.port.Post;
import io.temporal.activity.Activity;
import java.time.Instant;

/**
 * What went out to a person or to a place, as both see it.
 *
 * @param at when the workflow wanted it, in the skipped time
 * @param to the person, or the channel behind a {@code #}
 * @param message its kind in the policy and what it is about; of what is no notice, what it asks for: {@code page}, {@code join}
 */
public record Sent(Instant at, String key, String to, String message, String text) {

    static Sent now(Page page) {
        String message =
                page.kind() == PageKind.NOTICE ? page.step() : page.kind().wire();
        return new Sent(time(), page.key(), page.recipient().responder(), message, page.text());
    }

    static Sent now(Post post) {
        return new Sent(
                time(),
                post.key(),
                "#" + post.channel(),
                post.message(),
                post.announcement().text());
    }

    private static Instant time() {
        return Instant.ofEpochMilli(Activity.getExecutionContext().getInfo().getScheduledTimestamp());
    }
}
