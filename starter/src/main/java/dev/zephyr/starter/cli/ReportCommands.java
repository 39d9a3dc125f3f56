package dev.zephyr.starter.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.zephyr.starter.cli.remote.Api;
import dev.zephyr.starter.cli.remote.Failure;
import dev.zephyr.starter.cli.remote.Reading;
import dev.zephyr.starter.cli.terminal.Plain;
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
        subcommands = {ReportCommands.Quarterly.class, ReportCommands.OnCall.class, ReportCommands.Digest.class},
        footer = {"", "Example:", "  zephyr report quarterly --from 2026-10-01 --to 2027-01-01"})
final class ReportCommands extends GroupCommand {

    /** What every report is asked with. */
    abstract static class ReportCommand extends SessionCommand {

        @Option(names = "--format", paramLabel = "FORM", description = "md (as is), html, csv.")
        private String format = "md";

        @Option(
                names = {"-o", "--out"},
                paramLabel = "FILE",
                description = "Write it there; pictures of Markdown go beside it.")
        private Optional<Path> out = Optional.empty();

        /** What is asked for, up to the form of the answer. */
        abstract String path();

        @Override
        final int run(Session session) {
            Terminal terminal = session.terminal();
            if (terminal.isScreen()) {
                terminal.remark("Counting …");
            }
            JsonNode report = session.api().get(path() + "format=" + Api.part(format));
            if (session.isJson()) {
                terminal.say(Api.pretty(report));
            } else if (out.isEmpty()) {
                terminal.say(Plain.lines(report.path("text").asText("")));
            } else {
                write(terminal, report, out.get());
            }
            return DONE;
        }

        private static void write(Terminal terminal, JsonNode report, Path file) {
            try {
                Files.writeString(file, report.path("text").asText(""));
                for (JsonNode plot : Reading.each(report, "plots")) {
                    Files.writeString(
                            file.resolveSibling(Reading.text(plot, "name") + ".svg"),
                            plot.path("svg").asText(""));
                }
                terminal.say(Reading.text(report, "title") + ": " + file);
            } catch (IOException e) {
                throw Failure.refused("could not write " + file + ": " + e.getMessage(), "Choose another with --out.");
            }
        }
    }

    /** Over a period. */
    abstract static class PeriodCommand extends ReportCommand {

        @Option(names = "--from", required = true, paramLabel = "DAY", description = "First day, in UTC.")
        private String from = "";

        @Option(names = "--to", required = true, paramLabel = "DAY", description = "The day after the last.")
        private String to = "";

        abstract String report();

        @Override
        final String path() {
            return report() + "?from=" + Api.part(from) + "&to=" + Api.part(to) + "&";
        }
    }

    /** What is owed after incidents. */
    @Command(
            name = "digest",
            description = "Open action items with owner, due date, age and ticket, overdue first.",
            footer = {"", "Example:", "  zephyr report digest --team payments"})
    static final class Digest extends ReportCommand {

        @Option(names = "--team", paramLabel = "TEAM", description = "Only this team's; every team's without it.")
        private Optional<String> team = Optional.empty();

        @Override
        String path() {
            return "/reports/action-items"
                    + team.map(one -> "/" + Api.part(one)).orElse("") + "?";
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
    static final class Quarterly extends PeriodCommand {

        @Override
        String report() {
            return "/reports/quarterly";
        }
    }

    /** The monthly on-call review. */
    @Command(
            name = "oncall",
            description = "What being on call cost the people of a team, and which services rang them.",
            footer = {"", "Example:", "  zephyr report oncall payments --from 2026-11-01 --to 2026-12-01"})
    static final class OnCall extends PeriodCommand {

        @Parameters(paramLabel = "TEAM")
        private String team = "";

        @Override
        String report() {
            return "/reports/oncall/" + Api.part(team);
        }
    }
}
