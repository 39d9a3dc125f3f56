package dev.zephyr.starter.launch;

import dev.zephyr.catalogue.directory.CatalogueRefused;
import dev.zephyr.starter.SettingsRefused;
import dev.zephyr.starter.temporal.TemporalUnavailable;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;

/** Shows the message of a failure that explains itself, instead of a stack trace. */
final class StartFailures implements FailureAnalyzer {

    @Override
    public @Nullable FailureAnalysis analyze(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (explainsItself(cause)) {
                return new FailureAnalysis("Zephyr did not start: " + cause.getMessage(), null, cause);
            }
        }
        return null;
    }

    private static boolean explainsItself(Throwable cause) {
        return cause instanceof SettingsRefused
                || cause instanceof TemporalUnavailable
                || cause instanceof CatalogueRefused
                || cause instanceof UncheckedIOException;
    }
}
