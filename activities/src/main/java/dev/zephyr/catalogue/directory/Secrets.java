package dev.zephyr.catalogue.directory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads secrets at the moment of use, so that a changed one counts without a restart. Thread-safe. */
public final class Secrets {

    private final Path folder;
    private final Environment environment;

    /** What the process was given; {@code System::getenv} outside of tests. */
    @FunctionalInterface
    public interface Environment {

        @Nullable
        String get(String name);
    }

    public Secrets(Path folder, Environment environment) {
        this.folder = folder;
        this.environment = environment;
    }

    /** The secret, or empty when there is nothing at its place; the caller says what can not work without it. */
    public Optional<Secret> read(SecretReference reference) {
        return switch (reference.place()) {
            case ENVIRONMENT -> of(environment.get(reference.name()));
            case FILE -> of(content(folder.resolve(reference.name())));
        };
    }

    private static Optional<Secret> of(@Nullable String text) {
        return text == null || text.isBlank() ? Optional.empty() : Optional.of(new Secret(text.strip()));
    }

    private static @Nullable String content(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return null;
        }
    }
}
