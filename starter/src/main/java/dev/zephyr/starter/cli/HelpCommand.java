package dev.zephyr.starter.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Explains a command, however deep. */
@Command(
        name = "help",
        description = "Explain a command.",
        footer = {"", "Example:", "  zephyr help incident open"})
final class HelpCommand implements Runnable {

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "COMMAND", arity = "0..*", description = "None for all of them.")
    private List<String> names = new ArrayList<>();

    @Override
    public void run() {
        CommandLine command = Objects.requireNonNull(spec).root().commandLine();
        for (String name : names) {
            CommandLine next = command.getSubcommands().get(name);
            if (next == null) {
                throw new CommandLine.ParameterException(command, "There is no command \"" + name + "\".");
            }
            command = next;
        }
        command.usage(command.getOut());
    }
}
