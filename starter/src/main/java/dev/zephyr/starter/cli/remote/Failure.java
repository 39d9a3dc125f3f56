package dev.zephyr.starter.cli.remote;

import java.util.List;

/** A command could not do what was asked; its lines say what, and what to do next. */
public class Failure extends RuntimeException {

    public static final int REFUSED = 1;
    public static final int USAGE = 2;
    public static final int NOT_REACHABLE = 3;

    private final int exitCode;
    private final List<String> lines;

    /** @param lines the first one says what could not be done, the others what to do */
    public Failure(int exitCode, List<String> lines) {
        super(String.join(" ", lines));
        this.exitCode = exitCode;
        this.lines = List.copyOf(lines);
    }

    public static Failure refused(String... lines) {
        return new Failure(REFUSED, List.of(lines));
    }

    public static Failure usage(String... lines) {
        return new Failure(USAGE, List.of(lines));
    }

    public final int exitCode() {
        return exitCode;
    }

    public final List<String> lines() {
        return lines;
    }
}
