package dev.zephyr.worker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zephyr.catalogue.directory.CatalogueStore;
import dev.zephyr.catalogue.directory.ExampleCatalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogueRefreshTest {

    @TempDir
    private Path folder;

    private CatalogueStore store;
    private CatalogueRefresh refresh;

    @BeforeEach
    void anExample() throws IOException {
        ExampleCatalogue.copyTo(folder);
        store = CatalogueStore.open(folder, Clock.systemUTC());
        refresh = new CatalogueRefresh(store, Executors.newSingleThreadScheduledExecutor());
    }

    @AfterEach
    void ends() {
        refresh.close();
    }

    @Test
    void takesAChange() throws IOException {
        change("people.yaml", "Alice Adler", "Alice Aalto");

        refresh.look();

        assertThat(store.catalogue().person("alice").orElseThrow().name()).isEqualTo("Alice Aalto");
    }

    @Test
    void keepsTheLastGoodReadingWhenAChangeIsRefused() throws IOException {
        change("people.yaml", "zone: Europe/Berlin", "zone: Europe/Nowhere");

        refresh.look();

        assertThat(store.state().isStale()).isTrue();
        assertThat(store.catalogue().person("alice")).isPresent();
    }

    @Test
    void goesOnWhenTheFolderIsGone() throws IOException {
        Files.delete(folder.resolve("people.yaml"));

        refresh.look();
        refresh.look();

        assertThat(store.catalogue().people()).isNotEmpty();
    }

    private void change(String file, String old, String now) throws IOException {
        Path target = folder.resolve(file);
        Files.writeString(target, Files.readString(target).replace(old, now));
    }
}
