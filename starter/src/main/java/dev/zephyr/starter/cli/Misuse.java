package dev.zephyr.starter.cli;

import dev.zephyr.starter.cli.remote.Failure;
import java.io.PrintWriter;
import java.util.Arrays;
import picocli.CommandLine;

/** What is said when the words do not fit: the fault, what was perhaps meant, and an example; not a page of options. */
final class Misuse {

    private Misuse() {}

    static int tell(CommandLine.ParameterException fault, String[] ignored) {
        CommandLine command = fault.getCommandLine();
        PrintWriter err = command.getErr();
        err.println(
                fault instanceof CommandLine.UnmatchedArgumentException unmatched
                        ? "\"" + String.join(" ", unmatched.getUnmatched()) + "\" is not understood here."
                        : fault.getMessage());
        CommandLine.UnmatchedArgumentException.printSuggestions(fault, err);
        CommandLine.Model.UsageMessageSpec usage = command.getCommandSpec().usageMessage();
        if (!command.getSubcommands().isEmpty()) {
            err.println(
                    "Commands: " + String.join(", ", command.getSubcommands().keySet()));
        }
        Arrays.stream(usage.footer()).filter(line -> !line.isBlank()).forEach(err::println);
        err.println("All of it: " + command.getCommandSpec().qualifiedName() + " --help");
        err.flush();
        return Failure.USAGE;
    }
}
