package dev.zephyr.command;

import dev.zephyr.confidential.Confidential;
import dev.zephyr.determinism.Ordered;
import java.util.List;

/** What the person is told: one line, and hints that refuse nothing. */
public record CommandAnswer(String incident, String text, List<String> hints, boolean confidential)
        implements Confidential {

    public CommandAnswer {
        hints = Ordered.list(hints);
    }

    public CommandAnswer(String incident, String text, List<String> hints) {
        this(incident, text, hints, false);
    }
}
