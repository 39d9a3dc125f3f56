package dev.zephyr.starter.cli;

import dev.zephyr.starter.cli.terminal.Terminal;
import java.io.BufferedReader;
import java.io.Console;
import java.io.File;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** The real surroundings: this process, its terminal and its clock. */
final class Machine {

    private static final int USUAL_WIDTH = 100;
    private static final int NARROWEST = 40;

    private Machine() {}

    static Surroundings surroundings() {
        Terminal.Builder builder = new Terminal.Builder(
                writer(FileDescriptor.out),
                writer(FileDescriptor.err),
                new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset())),
                variable("NO_COLOR").isEmpty()
                        && variable("TERM").filter("dumb"::equals).isEmpty(),
                Machine::width);
        return new Surroundings(
                isScreen() ? builder.screen() : builder.file(),
                Machine::variable,
                Clock.system(ZoneId.systemDefault()),
                length -> Thread.sleep(length.toMillis()));
    }

    /** Newer Javas have a console even for a pipe, and a method that tells. */
    private static boolean isScreen() {
        return Optional.ofNullable(System.console()).filter(Machine::isTerminal).isPresent();
    }

    private static boolean isTerminal(Console console) {
        try {
            return Boolean.TRUE.equals(Console.class.getMethod("isTerminal").invoke(console));
        } catch (NoSuchMethodException e) {
            return true;
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }

    /** UTF-8 whatever Java thinks of the locale: a container often has none, and names of people have letters. */
    private static PrintWriter writer(FileDescriptor descriptor) {
        return new PrintWriter(new FileOutputStream(descriptor), false, StandardCharsets.UTF_8);
    }

    private static Optional<String> variable(String name) {
        return Optional.ofNullable(System.getenv(name)).filter(value -> !value.isBlank());
    }

    private static int width() {
        return variable("COLUMNS").flatMap(Machine::number).or(Machine::asked).orElse(USUAL_WIDTH);
    }

    private static Optional<Integer> number(String text) {
        try {
            return Optional.of(Integer.parseInt(text.strip())).filter(width -> width >= NARROWEST);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** Java can not ask a terminal for its size. */
    private static Optional<Integer> asked() {
        try {
            Process stty = new ProcessBuilder(List.of("stty", "size"))
                    .redirectInput(new File("/dev/tty"))
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String size = new String(stty.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
            return number(size.substring(size.indexOf(' ') + 1));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
