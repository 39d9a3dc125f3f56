package dev.zephyr.starter.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.zephyr.starter.cli.remote.Api;
import dev.zephyr.starter.cli.remote.Reading;
import dev.zephyr.starter.cli.terminal.Plain;
import dev.zephyr.starter.cli.terminal.Terminal;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Have we seen this before? */
@Command(
        name = "search",
        description = "Earlier incidents and postmortems with these words.",
        footer = {"", "Example:", "  zephyr search connection pool"})
final class SearchCommand extends SessionCommand {

    private static final int DAY = "2026-11-21".length();

    @Parameters(paramLabel = "WORD", arity = "1..*")
    private List<String> words = List.of();

    @Override
    int run(Session session) {
        JsonNode found = session.api().get("/search?q=" + Api.part(String.join(" ", words)));
        if (session.isJson()) {
            session.terminal().say(Api.pretty(found));
            return DONE;
        }
        List<JsonNode> hits = Reading.each(found, "hits");
        if (hits.isEmpty()) {
            session.terminal().say("Nothing on record has these words.");
        }
        hits.forEach(hit -> show(session.terminal(), hit));
        return DONE;
    }

    private static void show(Terminal terminal, JsonNode hit) {
        String opened = Reading.text(hit, "opened");
        terminal.say(Reading.text(hit, "id") + "  " + opened.substring(0, Math.min(DAY, opened.length())) + "  "
                + Reading.text(hit, "severity") + "  " + Plain.line(Reading.text(hit, "title")));
        terminal.say("    " + Plain.line(Reading.text(hit, "excerpt")));
    }
}
