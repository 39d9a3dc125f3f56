package dev.zephyr.starter.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.zephyr.starter.cli.remote.Api;
import dev.zephyr.starter.cli.remote.Reading;
import dev.zephyr.starter.cli.show.OnCallText;
import dev.zephyr.starter.cli.show.SheetText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Who is on call. */
@Command(
        name = "oncall",
        description = "Who is on call for each service, who comes next, and the path an unanswered page climbs.",
        subcommands = {
            OnCallCommands.Now.class,
            ScheduleCommands.At.class,
            ScheduleCommands.Next.class,
            ScheduleCommands.Show.class,
            OverrideCommands.class,
            ShiftCommands.SwapShifts.class,
            ShiftCommands.Ready.class,
            ShiftCommands.Read.class,
            ScheduleCommands.Gaps.class,
            ScheduleCommands.Lint.class,
            ImportCommands.class,
            OnCallCommands.Sheet.class
        },
        footer = {
            "",
            "Example:",
            "  zephyr oncall",
            "  zephyr oncall now checkout",
            "  zephyr oncall show --weeks 4",
            "  zephyr oncall swap platform alice bob",
            "  zephyr oncall sheet > sheet.txt"
        })
final class OnCallCommands extends SessionCommand {

    @Override
    int run(Session session) {
        return show(session, Optional.empty());
    }

    private static int show(Session session, Optional<String> service) {
        if (session.isJson()) {
            String query = service.map(it -> "?service=" + Api.part(it)).orElse("");
            session.terminal().say(Api.pretty(session.api().get("/oncall" + query)));
        } else {
            session.terminal().say(OnCallText.of(session.terminal(), session.moments(), session.onCall(service)));
        }
        return DONE;
    }

    /** The same, for one service. */
    @Command(
            name = "now",
            description = "Who is on call now, for one service or all.",
            footer = {"", "Example:", "  zephyr oncall now checkout"})
    static final class Now extends SessionCommand {

        @Parameters(paramLabel = "SERVICE", arity = "0..1", description = "All of them without one.")
        private Optional<String> service = Optional.empty();

        @Override
        int run(Session session) {
            return show(session, service);
        }
    }

    /** The break-glass sheet. */
    @Command(
            name = "sheet",
            description = "A sheet to print: people, paths, and what to do when Zephyr is down.",
            footer = {"", "Example:", "  zephyr oncall sheet | lpr"})
    static final class Sheet extends SessionCommand {

        private static final Pattern PORT = Pattern.compile("\"port\"\\s*:\\s*(\\d+)");

        @Option(
                names = "--temporal",
                paramLabel = "ADDRESS",
                description = "Where Temporal is, when it is not the one that ./zephyr up started.")
        private Optional<String> temporal = Optional.empty();

        @Override
        int run(Session session) {
            List<JsonNode> services = session.onCall(Optional.empty());
            List<JsonNode> people = session.people();
            JsonNode status = session.api().get("/status");
            String namespace = Reading.text(status, "temporal/namespace");
            String options = temporal.or(() -> address(session))
                            .map(address -> " --address " + address)
                            .orElse("")
                    + " --namespace " + (namespace.isEmpty() ? "zephyr" : namespace);
            session.terminal().say(SheetText.of(session.terminal(), session.moments(), services, people, options));
            return DONE;
        }

        private static Optional<String> address(Session session) {
            Path file = session.settings().dataFolder().resolve("temporal.json");
            try {
                Matcher port = PORT.matcher(Files.isRegularFile(file) ? Files.readString(file) : "");
                return port.find() ? Optional.of("127.0.0.1:" + port.group(1)) : Optional.empty();
            } catch (IOException e) {
                return Optional.empty();
            }
        }
    }
}
