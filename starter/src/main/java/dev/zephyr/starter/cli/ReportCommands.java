package dev.zephyr.starter.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.zephyr.starter.cli.remote.Api;
import dev.zephyr.starter.cli.remote.Failure;
import dev.zephyr.starter.cli.remote.Reading;
import dev.zephyr.starter.cli.terminal.Terminal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reviews over a period. */
@Command(
        name = "report",
        description = "Reviews over a period, made from the record of all incidents.",
        subcommands = {ReportCommands.Quarterly.class, ReportCommands.OnCall.class},
        footer = {"", "Example:", "  zephyr report quarterly --from 2026-10-01 --to 2027-01-01"})
final class ReportCommands extends GroupCommand {

    /** What every report is asked with. */
    abstract static class ReportCommand extends SessionCommand {

        @Option(names = "--from", required = true, paramLabel = "DAY", description = "First day, in UTC.")
        private String from = "";

        @Option(names = "--to", required = true, paramLabel = "DAY", description = "The day after the last.")
        private String to = "";

        @Option(names = "--format", paramLabel = "FORM", description = "md (as is), html, csv.")
        private String format = "md";

        @Option(
                names = {"-o", "--out"},
                paramLabel = "FILE",
                description = "Write it there; pictures of Markdown go beside it.")
        private Optional<Path> out = Optional.empty();

        abstract String path();

        @Override
        final int run(Session session) {
            Terminal terminal = session.terminal();
            if (terminal.isScreen()) {
                terminal.remark("Counting the incidents from " + from + " to " + to + " …");
            }
            JsonNode report = session.api()
                    .get(path() + "?from=" + Api.part(from) + "&to=" + Api.part(to) + "&format=" + Api.part(format));
            if (session.isJson()) {
                terminal.say(Api.pretty(report));
            } else if (out.isEmpty()) {
                terminal.say(Reading.text(report, "text"));
            } else {
                write(terminal, report, out.get());
            }
            return DONE;
        }

        private static void write(Terminal terminal, JsonNode report, Path file) {
            try {
                Files.writeString(file, Reading.text(report, "text"));
                for (JsonNode plot : Reading.each(report, "plots")) {
                    Files.writeString(
                            file.resolveSibling(Reading.text(plot, "name") + ".svg"), Reading.text(plot, "svg"));
                }
                terminal.say(Reading.text(report, "title") + ": " + file);
            } catch (IOException e) {
                throw Failure.refused("could not write " + file + ": " + e.getMessage(), "Choose another with --out.");
            }
        }
    }

    /** The quarterly incident review. */
    @Command(
            name = "quarterly",
            description = "Incidents by severity, service and team against the goals of their policies.",
            footer = {
                "",
                "Example:",
                "  zephyr report quarterly --from 2026-10-01 --to 2027-01-01 --format html -o q4.html"
            })
    static final class Quarterly extends ReportCommand {

        @Override
        String path() {
            return "/reports/quarterly";
        }
    }

    /** The monthly on-call review. */
    @Command(
            name = "oncall",
            description = "What being on call cost the people of a team, and which services rang them.",
            footer = {"", "Example:", "  zephyr report oncall payments --from 2026-11-01 --to 2026-12-01"})
    static final class OnCall extends ReportCommand {

        @Parameters(paramLabel = "TEAM")
        private String team = "";

        @Override
        String path() {
            return "/reports/oncall/" + Api.part(team);
        }
    }
}
