package dev.zephyr.command;

import dev.zephyr.incident.External;
import dev.zephyr.incident.Turn;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Approves a drafted message to people outside; it leaves at once, unless something is pointed at for the first time.
 *
 * @param text the wording, or empty for the drafted one
 * @param eta the expected end that is promised with it; left out, the team's own estimate
 */
public record SendDraft(
        String channel, String text, @Nullable Instant eta) implements Command {

    public SendDraft {
        text = text == null ? "" : text;
    }

    public SendDraft(String channel, String text) {
        this(channel, text, null);
    }

    @Override
    public void on(Turn turn, String by) {
        boolean sent = External.sendDraft(turn, by, new External.Release(channel, text, eta));
        turn.answer(
                sent
                        ? "sent to " + channel
                        : "not sent yet: something is pointed at; send other words, or the same again as they stand");
    }
}
