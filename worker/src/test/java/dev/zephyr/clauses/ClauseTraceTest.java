package dev.zephyr.clauses;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * No clause is lost: each of the 157 rows stands once in a table of {@code docs/clauses}, is carried by a key of its
 * preset, and is either shown by a test that bears its tag or listed as open.
 */
class ClauseTraceTest {

    private static final Map<Character, String> PRESETS = Map.of(
            'O', "ownership-escalation",
            'M', "incident-management",
            'P', "response-plan",
            'R', "response-process",
            'Z', "zephyr");
    private static final Pattern CLAUSES = Pattern.compile("clauses:\\s*\\[([^]]*)]");

    private final List<String> rows = resource("/clauses/rows.txt").lines().toList();
    private final List<ClauseTable.Row> tables = ClauseTable.readAll(Path.of("..", "docs", "clauses"));
    private final TaggedTests tests = TaggedTests.scan(
            Path.of("src", "test", "java"),
            Path.of("..", "starter", "src", "test", "java", "dev", "zephyr", "starter", "clauses"));

    @Test
    void everyRowIsTestedOrOpenAndStandsOnceInTheTables() {
        List<String> faults = Stream.of(
                        strangers(),
                        rows.stream().flatMap(this::faultsOf),
                        tables.stream().flatMap(this::faultsOf))
                .flatMap(each -> each)
                .toList();
        assertThat(faults).as("%d faults of the clause tables", faults.size()).isEmpty();
    }

    @Test
    void knowsEveryRowOnce() {
        assertThat(rows).hasSize(157).doesNotHaveDuplicates();
    }

    private Stream<String> strangers() {
        Set<String> strange = new TreeSet<>(tests.tags());
        tables.forEach(row -> strange.add(row.id()));
        rows.forEach(strange::remove);
        return strange.stream().map(id -> id + ": no row of the requirements has this id");
    }

    private Stream<String> faultsOf(String id) {
        List<ClauseTable.Row> listed =
                tables.stream().filter(row -> row.id().equals(id)).toList();
        boolean open = listed.stream().anyMatch(ClauseTable.Row::isOpen);
        boolean tagged = tests.tags().contains(id);
        List<String> faults = new ArrayList<>();
        if (!tagged && !open) {
            faults.add(id + ": no test bears its tag and no table lists it as open");
        }
        if (tagged && open) {
            faults.add(id + ": listed as open, and tagged by " + tests.taggedWith(id));
        }
        if (listed.size() != 1) {
            faults.add(id + ": stands " + listed.size() + " times in the tables, not once");
        }
        if (!carried(PRESETS.get(id.charAt(0))).contains(id)) {
            faults.add(id + ": no key of " + PRESETS.get(id.charAt(0)) + ".yaml carries it");
        }
        return faults.stream();
    }

    private Stream<String> faultsOf(ClauseTable.Row row) {
        List<String> faults = new ArrayList<>();
        String home = PRESETS.get(row.id().charAt(0)) + ".md";
        if (!row.file().equals(home)) {
            faults.add(row + ": belongs into " + home);
        }
        if (!row.isOpen() && !row.isTested()) {
            faults.add(
                    row + ": its state is \"" + row.state() + "\", not \"tested\" and not \"open: …\" with a reason");
        }
        row.tests().stream()
                .filter(name -> !tests.exists(name))
                .forEach(name -> faults.add(row + ": names " + name + ", and there is no such test"));
        if (row.isTested() && row.tests().stream().noneMatch(name -> tests.bears(name, row.id()))) {
            faults.add(row + ": tested, and none of the tests it names bears its tag");
        }
        return faults.stream();
    }

    private static Set<String> carried(String preset) {
        Set<String> carried = new TreeSet<>();
        Matcher clauses = CLAUSES.matcher(resource("/policies/" + preset + ".yaml"));
        while (clauses.find()) {
            carried.addAll(List.of(clauses.group(1).strip().split("\\s*,\\s*")));
        }
        return carried;
    }

    private static String resource(String name) {
        try (InputStream file =
                Objects.requireNonNull(ClauseTraceTest.class.getResourceAsStream(name), "no resource " + name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("could not read " + name, e);
        }
    }
}
