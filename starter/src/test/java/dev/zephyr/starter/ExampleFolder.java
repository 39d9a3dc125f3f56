package dev.zephyr.starter;

import dev.zephyr.catalogue.directory.CatalogueStore;
import dev.zephyr.catalogue.directory.ExampleCatalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;

/** The example catalogue in a folder of a test. */
public record ExampleFolder(Path path) {

    public static ExampleFolder in(Path folder) throws IOException {
        ExampleCatalogue.copyTo(folder);
        return new ExampleFolder(folder);
    }

    public CatalogueStore open() {
        return CatalogueStore.open(path, Clock.systemUTC());
    }

    public String secret(String name) throws IOException {
        return Files.readString(path.resolve("secrets").resolve(name)).strip();
    }

    /** Replaces text in one of its files. */
    public ExampleFolder with(String file, String old, String now) throws IOException {
        Path target = path.resolve(file);
        Files.writeString(target, Files.readString(target).replace(old, now));
        return this;
    }
}
