package dev.zephyr.starter.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.zephyr.starter.cli.remote.Api;
import dev.zephyr.starter.cli.remote.Reading;
import dev.zephyr.starter.cli.show.SilenceText;
import dev.zephyr.starter.cli.terminal.Moments;
import dev.zephyr.starter.cli.terminal.When;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Alerts that are held while somebody works. */
@Command(
        name = "silence",
        description = "Silences and maintenance windows: alerts are held until the end, and none is lost.",
        subcommands = {
            SilenceCommands.Make.class,
            SilenceCommands.ListAll.class,
            SilenceCommands.Show.class,
            SilenceCommands.Extend.class,
            SilenceCommands.End.class
        },
        footer = {
            "",
            "Example:",
            "  zephyr silence make --service db --until 2h --reason \"new disks\"",
            "  zephyr silence list"
        })
final class SilenceCommands extends GroupCommand {

    private static final String SILENCES = "/silences";

    /** Makes one. */
    @Command(
            name = "make",
            description = "Holds alerts from a time until a time; what still fires then opens its incident.",
            footer = {
                "",
                "Example:",
                "  zephyr silence make --service db --until 2h --reason \"new disks\"",
                "  zephyr silence make --match 'host=~\"db-.*\"' --from 22:00 --until 23:30 --reason upgrade",
                "",
                "An incident that is open already goes on, and what is restricted is never held."
            })
    static final class Make extends SessionCommand {

        @Option(names = "--service", paramLabel = "ID", description = "Alerts of this service.")
        private String service = "";

        @Option(names = "--route", paramLabel = "ID", description = "Alerts by this route.")
        private String route = "";

        @Option(
                names = "--match",
                paramLabel = "CONDITION",
                description =
                        "Alerts whose labels meet it, as Alertmanager writes it; all that are given have to hold.")
        private List<String> match = new ArrayList<>();

        @Option(names = "--from", paramLabel = "TIME", description = "From when on; now without it.")
        private Optional<String> from = Optional.empty();

        @Option(names = "--until", paramLabel = "TIME", required = true, description = "Its end: " + When.FORM + ".")
        private String until = "";

        @Option(
                names = "--reason",
                paramLabel = "TEXT",
                required = true,
                description = "Why; whoever wonders reads it.")
        private String reason = "";

        @Override
        int run(Session session) {
            ObjectNode body = Api.body()
                    .put("until", When.end(until, session.moments().clock()).toString())
                    .put("reason", reason);
            from.ifPresent(it ->
                    body.put("from", When.begin(it, session.moments().clock()).toString()));
            if (!service.isEmpty()) {
                body.put("service", service);
            }
            if (!route.isEmpty()) {
                body.put("route", route);
            }
            match.forEach(body.putArray("match")::add);
            JsonNode made = session.api().postOnce(SILENCES, session.user(), body);
            session.terminal().say(session.isJson() ? Api.pretty(made) : SilenceText.line(session.moments(), made));
            Reading.texts(made, "hints").forEach(hint -> session.terminal().remark("  " + hint));
            return DONE;
        }
    }

    /** Those there are. */
    @Command(
            name = "list",
            description = "What is held now, and what will be; whichever ends first before the others.",
            footer = {"", "Example:", "  zephyr silence list"})
    static final class ListAll extends SessionCommand {

        @Override
        int run(Session session) {
            JsonNode all = session.api().get(SILENCES);
            if (session.isJson()) {
                session.terminal().say(Api.pretty(all));
            } else {
                session.terminal().say(SilenceText.list(session.terminal(), session.moments(), all));
            }
            return DONE;
        }
    }

    /** One of them. */
    @Command(
            name = "show",
            description = "What a silence holds, what became of what it held, and who changed it.",
            footer = {"", "Example:", "  zephyr silence show 7f3a"})
    static final class Show extends SessionCommand {

        @Parameters(paramLabel = "ID", description = "The silence, or how its id begins.")
        private String id = "";

        @Override
        int run(Session session) {
            JsonNode silence = session.api().get(SILENCES + "/" + Api.part(id));
            if (session.isJson()) {
                session.terminal().say(Api.pretty(silence));
            } else {
                session.terminal().say(SilenceText.of(session.terminal(), session.moments(), silence));
            }
            return DONE;
        }
    }

    /** A later end, or an earlier one. */
    @Command(
            name = "extend",
            description = "Gives a silence another end.",
            footer = {"", "Example:", "  zephyr silence extend 7f3a 2h", "", "2h is two hours from now."})
    static final class Extend extends SessionCommand {

        @Parameters(index = "0", paramLabel = "ID", description = "The silence, or how its id begins.")
        private String id = "";

        @Parameters(index = "1", paramLabel = "TIME", description = "Its end: " + When.FORM + ".")
        private String until = "";

        @Override
        int run(Session session) {
            Instant end = When.end(until, session.moments().clock());
            return send(session, id, Api.body().put("until", end.toString()));
        }
    }

    /** Over now. */
    @Command(
            name = "end",
            description = "Ends a silence now; what still fires opens its incident.",
            footer = {"", "Example:", "  zephyr silence end 7f3a"})
    static final class End extends SessionCommand {

        @Parameters(paramLabel = "ID", description = "The silence, or how its id begins.")
        private String id = "";

        @Override
        int run(Session session) {
            return send(session, id, Api.body());
        }
    }

    private static int send(Session session, String id, ObjectNode body) {
        JsonNode answer = session.api().postOnce(SILENCES + "/" + Api.part(id) + "/commands", session.user(), body);
        String until = Reading.instant(answer.path("plan"), "until")
                .map(it -> ended(session.moments(), it))
                .orElse("");
        session.terminal().say(session.isJson() ? Api.pretty(answer) : id + ": " + until);
        return SessionCommand.DONE;
    }

    private static String ended(Moments moments, Instant until) {
        return until.isAfter(moments.now())
                ? "holds until " + moments.stamp(until)
                : "has ended; what still fires opens its incident now";
    }
}
