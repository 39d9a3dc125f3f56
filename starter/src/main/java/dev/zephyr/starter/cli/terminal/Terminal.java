package dev.zephyr.starter.cli.terminal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.function.IntSupplier;

/** Where the command line writes, and what that place can do. */
public final class Terminal {

    /** A file or a program reads: nothing is cut off for it. */
    private static final int UNLIMITED = Integer.MAX_VALUE;

    private final PrintWriter out;
    private final PrintWriter err;
    private final BufferedReader in;
    private final boolean person;
    private final boolean colours;
    private final IntSupplier width;

    private Terminal(Builder builder, boolean person) {
        this.out = builder.out;
        this.err = builder.err;
        this.in = builder.in;
        this.person = person;
        this.colours = person && builder.colours;
        this.width = builder.width;
    }

    /**
     * What a terminal is made of.
     *
     * @param colours false when the person does not want any
     * @param width asked only when something is laid out
     */
    public record Builder(PrintWriter out, PrintWriter err, BufferedReader in, boolean colours, IntSupplier width) {

        /** A person sits in front of it. */
        public Terminal screen() {
            return new Terminal(this, true);
        }

        /** A file, a pipe or another program. */
        public Terminal file() {
            return new Terminal(this, false);
        }
    }

    /** True when a person looks at it while it is written. */
    public boolean isScreen() {
        return person;
    }

    public boolean isColoured() {
        return colours;
    }

    /** For usage texts, which lay themselves out. */
    public PrintWriter out() {
        return out;
    }

    public PrintWriter err() {
        return err;
    }

    public int width() {
        return person ? width.getAsInt() : UNLIMITED;
    }

    public String paint(Style style, String text) {
        return colours && !text.isEmpty() ? style.on(text) : text;
    }

    public void say(String line) {
        out.println(line);
        out.flush();
    }

    public void say(List<String> lines) {
        lines.forEach(out::println);
        out.flush();
    }

    /** Beside the answer itself: what was chosen, what went wrong. */
    public void remark(String line) {
        err.println(line);
        err.flush();
    }

    /** Where a live view begins: everything on the screen goes, at the next {@link #say}. */
    public void clear() {
        out.print("\u001B[H\u001B[2J");
    }

    /** What the person answers; empty when nobody can be asked. */
    public Optional<String> ask(String question) {
        if (!person) {
            return Optional.empty();
        }
        out.print(question + " ");
        out.flush();
        try {
            return Optional.ofNullable(in.readLine()).map(String::strip);
        } catch (IOException e) {
            throw new UncheckedIOException("the answer can not be read", e);
        }
    }
}
