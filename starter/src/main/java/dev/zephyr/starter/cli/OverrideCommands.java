package dev.zephyr.starter.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.zephyr.starter.cli.remote.Api;
import dev.zephyr.starter.cli.show.ShiftText;
import dev.zephyr.starter.cli.terminal.When;
import java.time.Clock;
import java.util.Optional;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Other people than the files say, for some hours. */
@Command(
        name = "override",
        description = "Somebody else is on call for some hours: make, list or take back.",
        subcommands = {OverrideCommands.Make.class, OverrideCommands.ListAll.class, OverrideCommands.TakeBack.class},
        footer = {
            "",
            "Example:",
            "  zephyr oncall override make platform --with bob --from 18:00 --until 22:00",
            "  zephyr oncall override list platform",
            "  zephyr oncall override take-back platform 7f3a"
        })
final class OverrideCommands extends GroupCommand {

    /** What is different. */
    static final class What {
        @Option(names = "--with", paramLabel = "PERSON", description = "Stands in, for whoever is on call.")
        private String with = "";

        @Option(names = "--add", paramLabel = "PERSON", description = "Is on call too.")
        private String add = "";

        @Option(names = "--remove", paramLabel = "PERSON", description = "Is not on call; nobody steps in.")
        private String remove = "";
    }

    /** Makes one. */
    @Command(
            name = "make",
            description = "From a time until a time somebody stands in, is added, or is taken out.",
            footer = {
                "",
                "Example:",
                "  zephyr oncall override make platform --with bob --from 18:00 --until 22:00",
                "  zephyr oncall override make platform --with bob --instead-of alice --from 2026-12-24 --until 2026-12-27",
                "",
                "It counts at once and everywhere; the past never changes."
            })
    static final class Make extends SessionCommand {

        @Parameters(paramLabel = "SCHEDULE", description = "Whose hours they are.")
        private String schedule = "";

        @ArgGroup(multiplicity = "1")
        private What what = new What();

        @Option(names = "--instead-of", paramLabel = "PERSON", description = "Only this one is stood in for.")
        private String replace = "";

        @Option(names = "--from", paramLabel = "TIME", description = "From when on; now without it.")
        private Optional<String> from = Optional.empty();

        @Option(names = "--until", paramLabel = "TIME", required = true, description = When.FORM + ".")
        private String until = "";

        @Override
        int run(Session session) {
            Clock clock = session.moments().clock();
            ObjectNode body = Api.body()
                    .put("do", "override")
                    .put(
                            "from",
                            from.map(it -> When.begin(it, clock))
                                    .orElseGet(clock::instant)
                                    .toString())
                    .put("until", When.end(until, clock).toString());
            put(body, "with", what.with);
            put(body, "add", what.add);
            put(body, "remove", what.remove);
            put(body, "replace", replace);
            return ShiftCommands.send(session, schedule, body);
        }

        private static void put(ObjectNode body, String name, String text) {
            if (!text.isEmpty()) {
                body.put(name, text);
            }
        }
    }

    /** Those there are. */
    @Command(
            name = "list",
            description = "The overrides of a schedule that were made here; those of its file stand in the file.",
            footer = {"", "Example:", "  zephyr oncall override list platform"})
    static final class ListAll extends SessionCommand {

        @Parameters(paramLabel = "SCHEDULE", description = "Whose they are.")
        private String schedule = "";

        @Override
        int run(Session session) {
            JsonNode book = session.api().get("/schedules/" + Api.part(schedule) + "/book");
            if (session.isJson()) {
                session.terminal().say(Api.pretty(book.path("overrides")));
            } else {
                session.terminal().say(ShiftText.overrides(session.terminal(), session.moments(), book));
            }
            return DONE;
        }
    }

    /** Takes one back. */
    @Command(
            name = "take-back",
            description = "Takes an override back from now on; what it said of the time before stays true.",
            footer = {"", "Example:", "  zephyr oncall override take-back platform 7f3a"})
    static final class TakeBack extends SessionCommand {

        @Parameters(index = "0", paramLabel = "SCHEDULE", description = "Whose it is.")
        private String schedule = "";

        @Parameters(index = "1", paramLabel = "ID", description = "The override, or how its id begins.")
        private String id = "";

        @Override
        int run(Session session) {
            JsonNode book = session.api().get("/schedules/" + Api.part(schedule) + "/book");
            String whole = ShiftText.override(book, id).orElse(id);
            return ShiftCommands.send(
                    session, schedule, Api.body().put("do", "withdraw").put("id", whole));
        }
    }
}
