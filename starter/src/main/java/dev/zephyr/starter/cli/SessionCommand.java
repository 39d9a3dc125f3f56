package dev.zephyr.starter.cli;

import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** A command that does something, as opposed to one that only groups others. */
abstract class SessionCommand implements Callable<Integer> {

    static final int DONE = 0;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public final Integer call() {
        return run(((Zephyr) Objects.requireNonNull(spec).root().userObject()).session());
    }

    /** Does it, and returns the exit code. */
    abstract int run(Session session);

    /** What was typed does not fit: said together with the usage of this command. */
    final CommandLine.ParameterException misused(String message) {
        return new CommandLine.ParameterException(Objects.requireNonNull(spec).commandLine(), message);
    }
}
