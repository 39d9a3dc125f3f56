package dev.zephyr.starter.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.zephyr.starter.cli.remote.Api;
import dev.zephyr.starter.cli.remote.Failure;
import dev.zephyr.starter.cli.remote.Reading;
import dev.zephyr.starter.cli.show.InboxText;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Whether messages reach people. */
final class Reaching {

    private Reaching() {}

    /** What reached a person. */
    @Command(
            name = "inbox",
            description = "What reached a person's inbox, newest first; without a name, yours.",
            footer = {"", "Example:", "  zephyr inbox", "  zephyr inbox bob"})
    static final class Inbox extends SessionCommand {

        @Parameters(paramLabel = "PERSON", arity = "0..1", description = "Whose.")
        private Optional<String> person = Optional.empty();

        @Override
        int run(Session session) {
            String whose = person.orElseGet(session::user);
            JsonNode answer = session.api().get("/people/" + Api.part(whose) + "/inbox");
            List<JsonNode> items = Reading.each(answer, "items");
            if (session.isJson()) {
                session.terminal().say(Api.pretty(answer));
            } else if (items.isEmpty()) {
                session.terminal().say("Nothing has reached " + whose + " yet.");
            } else {
                session.terminal().say(InboxText.items(session.terminal(), session.moments(), items));
            }
            return DONE;
        }
    }

    /** Rings oneself. */
    @Command(
            name = "page-me",
            description = "Ring yourself with a test page over every contact method, and see which reach you.",
            footer = {"", "Example:", "  zephyr page-me", "", "Exit code 1 when any method failed."})
    static final class PageMe extends SessionCommand {

        @Override
        int run(Session session) {
            String user = session.user();
            JsonNode answer = session.api().post("/people/" + Api.part(user) + "/page-me", user, Api.body());
            List<JsonNode> outcomes = Reading.each(answer, "methods");
            if (session.isJson()) {
                session.terminal().say(Api.pretty(answer));
            } else {
                session.terminal().say(InboxText.outcomes(session.terminal(), session.moments(), outcomes));
            }
            return outcomes.stream().allMatch(InboxText::isDone) && !outcomes.isEmpty() ? DONE : Failure.REFUSED;
        }
    }
}
