package dev.zephyr.starter;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Runs the libraries of vendors in their own language: {@code ZEPHYR_PYTHON}, else {@code python3}. */
public final class Python {

    private static final long SECONDS = 30;

    private Python() {}

    /** What the program printed. */
    public static String run(String program, String... arguments) {
        List<String> command = new ArrayList<>(List.of(interpreter(), "-c", program));
        command.addAll(List.of(arguments));
        try {
            Process process = new ProcessBuilder(command).start();
            process.getOutputStream().close();
            String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            String failed = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new AssertionError("the program failed: " + failed);
            }
            return printed;
        } catch (IOException e) {
            throw new AssertionError("no Python at " + interpreter(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** Whether a library can be used. */
    static boolean has(String library) {
        try {
            run("import " + library);
            return true;
        } catch (AssertionError e) {
            return false;
        }
    }

    public static String interpreter() {
        return Optional.ofNullable(System.getenv("ZEPHYR_PYTHON")).orElse("python3");
    }
}
