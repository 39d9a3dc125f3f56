package dev.zephyr.starter.cli;

import dev.zephyr.starter.cli.terminal.Pause;
import dev.zephyr.starter.cli.terminal.Terminal;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;

/**
 * What the command line gets from the machine it runs on.
 *
 * @param environment by variable name, empty for one that is not set or blank
 * @param clock in the reader's zone
 */
record Surroundings(Terminal terminal, Function<String, Optional<String>> environment, Clock clock, Pause pause) {}
