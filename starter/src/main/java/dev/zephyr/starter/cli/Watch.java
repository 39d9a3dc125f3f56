package dev.zephyr.starter.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.zephyr.starter.cli.remote.Api;
import dev.zephyr.starter.cli.remote.Reading;
import dev.zephyr.starter.cli.remote.Unreachable;
import dev.zephyr.starter.cli.show.IncidentText;
import dev.zephyr.starter.cli.show.TimelineText;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** An incident as it goes on. Ends when the incident is closed, or with Ctrl-C. */
@Command(
        name = "watch",
        description = "Follow an incident live; without a terminal, prints its timeline as it grows.",
        footer = {"", "Example:", "  zephyr watch 7f3a", "", "Ctrl-C ends it."})
final class Watch extends IncidentCommand {

    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

    @Parameters(paramLabel = "ID", arity = "0..*", description = "The incident; none while only one is open.")
    private List<String> words = new ArrayList<>();

    private int seen;

    @Override
    int run(Session session) {
        String id = words(session, words, 0).id();
        boolean over = look(session, session.incidents().view(id));
        while (!over) {
            try {
                session.surroundings().pause().of(LOOK_EVERY);
                over = look(session, session.incidents().view(id));
            } catch (Unreachable away) {
                session.terminal()
                        .remark("Zephyr does not answer at " + session.api().server() + "; trying again.");
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return DONE;
            }
        }
        return DONE;
    }

    private boolean look(Session session, JsonNode view) {
        JsonNode incident = IncidentText.incidentOf(view);
        if (session.isJson()) {
            news(session, incident).forEach(entry -> session.terminal().say(entry.toString()));
        } else if (session.terminal().isScreen()) {
            List<String> page = Viewing.Show.page(session, view);
            session.terminal().clear();
            session.terminal().say(page);
        } else {
            session.terminal().say(TimelineText.of(session.terminal(), session.moments(), news(session, incident)));
        }
        return Reading.text(incident, "passage/phase").equals("closed");
    }

    private List<JsonNode> news(Session session, JsonNode incident) {
        String id = Api.part(Reading.text(incident, "id"));
        JsonNode answer = session.api().get("/incidents/" + id + "/timeline?after=" + seen);
        List<JsonNode> entries = Reading.each(answer, "entries");
        for (JsonNode entry : entries) {
            seen = Math.max(seen, entry.path("seq").asInt(seen));
        }
        return entries;
    }
}
