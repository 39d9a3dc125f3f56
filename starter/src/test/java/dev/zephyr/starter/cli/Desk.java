package dev.zephyr.starter.cli;

import dev.zephyr.starter.cli.terminal.Terminal;
import java.io.BufferedReader;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** A person's desk in Berlin on a Saturday at eleven, with what the command line wrote. Time passes only by waiting. */
final class Desk {

    static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final Map<String, String> environment = new HashMap<>();
    private final AtomicReference<Instant> now = new AtomicReference<>(NOW);
    private String typed = "";
    private boolean screen;

    Desk(String server) {
        environment.put("ZEPHYR_SERVER", server);
        environment.put("ZEPHYR_USER", "alice");
        environment.put("HOME", "/nonexistent");
    }

    Desk with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    Desk without(String variable) {
        environment.remove(variable);
        return this;
    }

    /** Somebody sits there and types this when asked; 80 columns, no colours. */
    Desk typing(String lines) {
        typed = lines;
        screen = true;
        return this;
    }

    int run(String... args) {
        Terminal.Builder terminal = new Terminal.Builder(
                new PrintWriter(out),
                new PrintWriter(err),
                new BufferedReader(new StringReader(typed)),
                false,
                () -> 80);
        Clock clock = new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneId.of("Europe/Berlin");
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return Clock.fixed(now.get(), zone);
            }

            @Override
            public Instant instant() {
                return now.get();
            }
        };
        return Zephyr.run(
                new Surroundings(
                        screen ? terminal.screen() : terminal.file(),
                        name -> Optional.ofNullable(environment.get(name)),
                        clock,
                        length -> now.updateAndGet(before -> before.plus(length))),
                args);
    }

    String out() {
        return out.toString();
    }

    String err() {
        return err.toString();
    }
}
