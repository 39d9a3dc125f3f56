package dev.zephyr.starter.cli;

import dev.zephyr.starter.cli.remote.Failure;
import dev.zephyr.starter.cli.terminal.Style;
import dev.zephyr.starter.cli.terminal.Terminal;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The command line: {@code zephyr incident open --sev 2 --summary "…"}. */
@Command(
        name = "zephyr",
        description = "Incident response from the terminal.",
        subcommands = {
            IncidentGroup.class,
            Answering.Ack.class,
            Telling.Update.class,
            Answering.Escalate.class,
            Judging.Sev.class,
            Ending.Resolve.class,
            Viewing.Show.class,
            Viewing.ListAll.class,
            Watch.class,
            OnCallCommands.class,
            HeartbeatCommands.class,
            SilenceCommands.class,
            PolicyCommands.class,
            SearchCommand.class,
            ReportCommands.class,
            LedgerCommands.class,
            ReadinessCommand.class,
            IntakeCommands.class,
            Reaching.Inbox.class,
            Reaching.PageMe.class,
            DemoCommand.class,
            VersionCommand.class,
            HelpCommand.class
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:refused, or findings",
            "2:not understood, or nobody chosen",
            "3:Zephyr can not be reached"
        },
        footer = {
            "",
            "Example:",
            "  zephyr incident open --sev 2 --summary \"Checkout p99 elevated in eu-frankfurt\"",
            "  zephyr ack",
            "",
            "The server: ./zephyr up, down, status, logs. Every command explains itself: zephyr ack --help"
        })
public final class Zephyr extends GroupCommand {

    private static final int USAGE_WIDTH = 100;

    private final Surroundings surroundings;

    @Option(
            names = "--as",
            paramLabel = "PERSON",
            scope = ScopeType.INHERIT,
            description = "Who you are (ZEPHYR_USER).")
    private Optional<String> as = Optional.empty();

    @Option(
            names = "--server",
            paramLabel = "URL",
            scope = ScopeType.INHERIT,
            description = "Where Zephyr is (ZEPHYR_SERVER).")
    private Optional<String> server = Optional.empty();

    @Option(names = "--json", scope = ScopeType.INHERIT, description = "For programs: the answer as JSON.")
    private boolean json;

    /** Read by picocli, which then explains instead of doing. */
    @SuppressWarnings("UnusedVariable")
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = "Explain this command.")
    private boolean help;

    Zephyr(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    public static void main(String[] args) {
        System.exit(run(Machine.surroundings(), args));
    }

    /** Carries out one command line, and returns the exit code. */
    static int run(Surroundings surroundings, String... args) {
        return commandLine(surroundings).execute(args);
    }

    static CommandLine commandLine(Surroundings surroundings) {
        Terminal terminal = surroundings.terminal();
        CommandLine line = new CommandLine(new Zephyr(surroundings));
        line.setOut(terminal.out());
        line.setErr(terminal.err());
        line.setColorScheme(CommandLine.Help.defaultColorScheme(
                terminal.isColoured() ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF));
        line.setUsageHelpWidth(USAGE_WIDTH);
        line.setUsageHelpAutoWidth(terminal.isScreen());
        line.setParameterExceptionHandler(Misuse::tell);
        line.setExecutionExceptionHandler((failure, command, parsed) -> failed(terminal, failure));
        return line;
    }

    private static int failed(Terminal terminal, Exception failure) {
        if (failure instanceof Failure told) {
            List<String> lines = told.lines();
            terminal.remark(terminal.paint(Style.BOLD, lines.get(0)));
            lines.stream().skip(1).forEach(terminal::remark);
            return told.exitCode();
        }
        if (failure instanceof IllegalArgumentException unread) {
            terminal.remark(String.valueOf(unread.getMessage()));
            return Failure.USAGE;
        }
        terminal.remark("This could not be done: " + failure.getMessage());
        terminal.remark("How Zephyr is: ./zephyr status; what it wrote: ./zephyr logs");
        return Failure.REFUSED;
    }

    Session session() {
        return new Session(surroundings, server, as, json);
    }
}
