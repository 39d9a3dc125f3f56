package dev.zephyr.starter.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.zephyr.starter.cli.remote.Api;
import dev.zephyr.starter.cli.remote.Reading;
import dev.zephyr.starter.cli.show.IncidentTable;
import dev.zephyr.starter.cli.show.IncidentText;
import dev.zephyr.starter.cli.show.TimelineText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Looking, without changing anything. */
final class Viewing {

    private Viewing() {}

    /** Everything about one incident. */
    @Command(
            name = "show",
            description = "Show one incident: who is on it, who is being rung, what is due when.",
            footer = {"", "Example:", "  zephyr show 7f3a"})
    static final class Show extends IncidentCommand {

        @Parameters(paramLabel = "ID", arity = "0..*", description = "The incident; none while only one is open.")
        private List<String> words = new ArrayList<>();

        @Override
        int run(Session session) {
            JsonNode view = session.incidents().view(words(session, words, 0).id());
            if (session.isJson()) {
                session.terminal().say(Api.pretty(view));
            } else {
                session.terminal().say(page(session, view));
            }
            return DONE;
        }

        static List<String> page(Session session, JsonNode view) {
            return IncidentText.of(
                    session.terminal(), session.moments(), view, session.policy(Reading.text(view, "policy")));
        }
    }

    /** All incidents. */
    @Command(
            name = "list",
            aliases = "ls",
            description = "List incidents, the newest first: those that are not closed.",
            footer = {"", "Example:", "  zephyr list", "  zephyr list --all --limit 200"})
    static final class ListAll extends SessionCommand {

        @Option(names = "--all", description = "Closed ones too.")
        private boolean all;

        @Option(names = "--active", description = "Only those on which something is still broken.")
        private boolean active;

        @Option(names = "--status", paramLabel = "STATUS", description = "The same: open, active or all.")
        private Optional<String> named = Optional.empty();

        @Option(names = "--limit", paramLabel = "N", description = "How many at most (default: ${DEFAULT-VALUE}).")
        private int limit = 50;

        @Override
        int run(Session session) {
            String status = named.orElse(all ? "all" : active ? "active" : "open");
            JsonNode answer = session.api().get("/incidents?status=" + status + "&limit=" + limit);
            List<JsonNode> incidents = Reading.each(answer, "incidents");
            if (session.isJson()) {
                session.terminal().say(Api.pretty(answer));
            } else if (incidents.isEmpty()) {
                session.terminal().say(none(status));
            } else {
                session.terminal().say(IncidentTable.of(session.terminal(), session.moments(), incidents));
            }
            if (!session.isJson()) {
                session.terminal()
                        .say(IncidentTable.terminated(session.terminal(), Reading.each(answer, "terminated")));
            }
            return DONE;
        }

        private static String none(String status) {
            return status.equals("all")
                    ? "There has been no incident yet."
                    : "No incident is open. Closed ones: zephyr list --all";
        }
    }

    /** What happened. */
    @Command(
            name = "timeline",
            description = "Tell what happened on an incident, oldest first.",
            footer = {"", "Example:", "  zephyr incident timeline 7f3a", "  zephyr incident timeline 7f3a --after 40"})
    static final class TimelineOf extends IncidentCommand {

        @Parameters(paramLabel = "ID", arity = "0..*", description = "The incident; none while only one is open.")
        private List<String> words = new ArrayList<>();

        @Option(names = "--after", paramLabel = "N", description = "Only entries above this number.")
        private int after;

        @Override
        int run(Session session) {
            String id = words(session, words, 0).id();
            JsonNode answer = session.api().get("/incidents/" + Api.part(id) + "/timeline?after=" + after);
            if (session.isJson()) {
                session.terminal().say(Api.pretty(answer));
            } else {
                session.terminal().say("Times in " + session.moments().zone());
                session.terminal()
                        .say(TimelineText.of(session.terminal(), session.moments(), Reading.each(answer, "entries")));
            }
            return DONE;
        }
    }
}
