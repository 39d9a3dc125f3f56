package dev.zephyr.command;

import dev.zephyr.incident.External;
import dev.zephyr.incident.Turn;

/**
 * Approves a drafted message to people outside; it leaves at once, unless its wording is pointed at for the first time.
 *
 * @param text the wording, or empty for the drafted one
 */
public record SendDraft(String channel, String text) implements Command {

    public SendDraft {
        text = text == null ? "" : text;
    }

    @Override
    public void on(Turn turn, String by) {
        boolean sent = External.sendDraft(turn, by, channel, text);
        turn.answer(
                sent
                        ? "sent to " + channel
                        : "not sent yet: its wording is pointed at; other words, or the same again as they stand");
    }
}
