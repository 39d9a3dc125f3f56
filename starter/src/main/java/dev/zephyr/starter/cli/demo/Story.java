package dev.zephyr.starter.cli.demo;

import static dev.zephyr.starter.cli.remote.Reading.instant;
import static dev.zephyr.starter.cli.remote.Reading.text;

import com.fasterxml.jackson.databind.JsonNode;
import dev.zephyr.starter.cli.terminal.Style;
import dev.zephyr.starter.cli.terminal.Terminal;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tells what happens, each sentence with the time of the story and the seconds it really took. */
final class Story {

    private static final String MARGIN = " ".repeat(20);

    private final Terminal terminal;
    private final int scale;
    private final Instant began;

    Story(Terminal terminal, int scale, Instant began) {
        this.terminal = terminal;
        this.scale = scale;
        this.began = began;
    }

    /** Real time as the story has it. */
    Duration played(Duration real) {
        return real.multipliedBy(scale);
    }

    /** How long the story's minutes really take. */
    Duration real(Duration played) {
        return played.dividedBy(scale);
    }

    void blank() {
        terminal.say("");
    }

    void explain(String sentence) {
        terminal.say(terminal.paint(Style.DIM, MARGIN + sentence));
    }

    void tell(Instant at, String sentence) {
        Duration real = Duration.between(began, at);
        long seconds = Math.max(0, played(real).toSeconds());
        String story = String.format(Locale.ROOT, "%3d:%02d", seconds / 60, seconds % 60);
        String clock = String.format(Locale.ROOT, "%5.1f s", Math.max(0, real.toMillis()) / 1000.0);
        terminal.say(terminal.paint(Style.BOLD, story) + "  " + terminal.paint(Style.DIM, clock) + "     " + sentence);
    }

    /** An entry of the timeline as a sentence; what only matters to programs is not told. */
    void tell(JsonNode entry) {
        sentence(entry).ifPresent(sentence -> tell(instant(entry, "at").orElse(began), sentence));
    }

    private Optional<String> sentence(JsonNode entry) {
        String said = text(entry, "text");
        String by = text(entry, "by");
        String method = text(entry, "fields/method");
        String person = said.replaceFirst(" by " + Pattern.quote(method) + "$", "");
        return Optional.ofNullable(
                switch (text(entry, "kind")) {
                    case "opened" -> "An incident is open: " + said;
                    case "alert-fired" -> "The alert fires: " + said;
                    case "alert-cleared" -> terminal.paint(Style.GOOD, "The alert has cleared.");
                    case "severity-set" -> "Severity " + said + ", from the alert's labels.";
                    case "paged" -> terminal.paint(Style.WARNING, person + " is paged") + " (" + method + ").";
                    case "nobody-answered" -> terminal.paint(Style.ALARM, said + ".");
                    case "nobody-there", "unreachable", "delivery-failed" -> said + ".";
                    case "acknowledged" -> terminal.paint(Style.GOOD, by + " acknowledges") + ": nobody else is rung.";
                    case "joined" -> said + " stops ringing and is asked to join.";
                    case "role-assigned" -> said + ".";
                    case "room-opened" -> "Room " + said + " is open.";
                    case "ticket-opened" -> "Ticket " + said + " is filed.";
                    case "status-page-updated" -> "Status page: " + said;
                    case "update" -> by + " posts an update: " + text(entry, "fields/text");
                    case "role-offered" -> said + ".";
                    case "attention" -> terminal.paint(Style.ALARM, "Attention: " + said);
                    case "resolved" -> terminal.paint(Style.GOOD, by + " resolves") + ": " + said;
                    case "customer-message-drafted" -> "Drafted for a person to send: " + said;
                    default -> null;
                });
    }
}
