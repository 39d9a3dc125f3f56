package dev.zephyr.catalogue.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zephyr.oncall.Coverage;
import dev.zephyr.oncall.ScheduleHistory;
import dev.zephyr.oncall.Shift;
import dev.zephyr.oncall.ShiftOverride;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogueStoreTest {

    private static final Instant START = Instant.parse("2026-11-21T09:00:00Z");

    @TempDir
    private Path temporary;

    private CatalogueFolder folder;
    private SetClock clock;
    private CatalogueStore store;

    @BeforeEach
    void openAGoodCatalogue() {
        folder = new CatalogueFolder(temporary);
        clock = new SetClock(START);
        store = CatalogueStore.open(temporary, clock, CatalogueFolder.reader());
    }

    @Test
    void refusesToBeginWithoutAGoodCatalogueAndSaysAllThatIsWrong() {
        folder.write("people.yaml", "people: []\n");

        assertThatThrownBy(() -> CatalogueStore.open(temporary, clock, CatalogueFolder.reader()))
                .isInstanceOf(CatalogueRefused.class)
                .hasMessageContaining("teams.yaml:2")
                .hasMessageContaining("schedules.yaml:2");
    }

    @Test
    void refusesAFolderThatIsNotThere() {
        assertThatThrownBy(() -> CatalogueStore.open(temporary.resolve("nowhere"), clock, CatalogueFolder.reader()))
                .hasMessageContaining("people.yaml:1  this file is missing");
    }

    @Test
    void confirmsFilesThatDidNotChange() {
        Catalogue before = store.catalogue();
        clock.set(START.plusSeconds(5));

        assertThat(store.refresh().confirmedAt()).isEqualTo(START.plusSeconds(5));
        assertThat(store.catalogue()).isSameAs(before);
    }

    @Test
    void takesAChangeAndShowsWhatItChanged() {
        String digest = store.catalogue().digest();
        folder.replace("people.yaml", "90s", "30s");
        folder.write("policies/mine.yaml", "{ name: mine, calls: oncall }");
        store.refresh();

        assertThat(store.state().change().text()).isEqualTo("people: ~alice\npolicies: +mine");
        assertThat(store.catalogue().digest()).hasSize(64).isNotEqualTo(digest);
        assertThat(store.state().pins()).containsKey("mine");
    }

    @Test
    void answersForThePastByTheScheduleOfThatTime() {
        folder.replace("schedules.yaml", "participants: [alice, bob]", "participants: [erin]");
        clock.set(START.plusSeconds(3600));
        store.refresh();
        ScheduleHistory history = store.state().histories().get("platform");

        assertThat(history.latest()).isEqualTo(store.catalogue().schedules().get("platform"));
        assertThat(history.coverage(START, START.plusSeconds(7200)))
                .containsExactly(
                        new Coverage(START, START.plusSeconds(3600), List.of("bob")),
                        new Coverage(START.plusSeconds(3600), START.plusSeconds(7200), List.of("erin")));
    }

    @Test
    void anOverrideCountsFromWhenItWasMadeAndOutlivesAChangeOfTheFiles() {
        Instant made = START.plusSeconds(1800);
        ShiftOverride erin = new ShiftOverride(
                "o1", new ShiftOverride.Replace(null, "erin"), START, START.plusSeconds(7200), "bob", made, null);
        store.amend(known -> known.with("platform", List.of(erin)));
        String version = store.catalogue().schedules().get("platform").version();

        assertThat(version).matches("[0-9a-f]{12}\\+[0-9a-f]{6}");
        assertThat(store.state().histories().get("platform").coverage(START, START.plusSeconds(7200)))
                .containsExactly(
                        new Coverage(START, made, List.of("bob")),
                        new Coverage(made, START.plusSeconds(7200), List.of("erin")));
        folder.replace("people.yaml", "90s", "30s");
        store.refresh();
        assertThat(store.catalogue().schedules().get("platform").version()).isEqualTo(version);
        store.amend(known -> Amendments.NONE);
        assertThat(store.catalogue()).isEqualTo(store.state().files());
    }

    @Test
    void aRotationThatAnotherToolKeepsStandsInPlaceOfTheLayers() {
        Instant later = START.plusSeconds(3600);
        store.amend(known -> known.rotating(
                "platform",
                List.of(new Shift("erin", START, later), new Shift("alice", later, later.plusSeconds(60)))));

        assertThat(store.state().histories().get("platform").coverage(START, later.plusSeconds(60)))
                .extracting(Coverage::people)
                .containsExactly(List.of("erin"), List.of("alice"));
    }

    @Test
    void keepsTheLastGoodReadingWhenAFileIsBad() {
        Catalogue good = store.catalogue();
        folder.write("people.yaml", "people: [\n");
        clock.set(START.plusSeconds(5));
        store.refresh();
        clock.set(START.plusSeconds(10));
        CatalogueStore.State state = store.refresh();

        assertThat(state.catalogue()).isSameAs(good);
        assertThat(state.confirmedAt()).isEqualTo(START);
        assertThat(state.isStale()).isTrue();
        assertThat(state.findings()).isNotEmpty();
    }

    @Test
    void isGoodAgainWhenTheFileIsMended() {
        folder.write("people.yaml", "people: [\n");
        store.refresh();
        folder.replace("people.yaml", "90s", "90s");
        clock.set(START.plusSeconds(10));

        assertThat(store.refresh().isStale()).isFalse();
        assertThat(store.state().confirmedAt()).isEqualTo(START.plusSeconds(10));
    }

    @Test
    void keepsTheLastGoodReadingWhenTheFolderIsGone() throws IOException {
        for (String file : List.of("people", "teams", "schedules", "services", "routes")) {
            Files.delete(temporary.resolve(file + ".yaml"));
        }
        store.refresh();

        assertThat(store.state().isStale()).isTrue();
        assertThat(store.catalogue().person("alice")).isPresent();
    }
}
