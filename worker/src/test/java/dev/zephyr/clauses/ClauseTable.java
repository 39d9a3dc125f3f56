package dev.zephyr.clauses;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads the tables {@code | id | preset key | test (Class.method) | state |} of the clause documents. */
final class ClauseTable {

    private static final Pattern ID = Pattern.compile("[A-Z]-\\d{2}");
    private static final Pattern TEST = Pattern.compile("\\b[A-Z]\\w*\\.[a-z]\\w*");
    private static final String OPEN = "open: ";

    private ClauseTable() {}

    static List<Row> readAll(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .flatMap(file -> read(file).stream())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("could not read the clause tables of " + folder.toAbsolutePath(), e);
        }
    }

    private static List<Row> read(Path file) {
        try {
            return Files.readAllLines(file).stream()
                    .filter(line -> line.startsWith("|"))
                    .map(line ->
                            Stream.of(line.split("\\|", -1)).map(String::strip).toList())
                    .filter(cells ->
                            cells.size() > 1 && ID.matcher(cells.get(1)).matches())
                    .map(cells -> Row.of(file.getFileName().toString(), cells))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("could not read " + file.toAbsolutePath(), e);
        }
    }

    /** One line of a table; {@code tests} are the names in its test cell. */
    record Row(String file, String id, List<String> tests, String state) {

        static Row of(String file, List<String> cells) {
            String tests = cells.size() > 3 ? cells.get(3) : "";
            String state = cells.size() > 4 ? cells.get(4) : "";
            List<String> names =
                    TEST.matcher(tests).results().map(found -> found.group()).toList();
            return new Row(file, cells.get(1), names, state);
        }

        boolean isOpen() {
            return state.startsWith(OPEN) && state.length() > OPEN.length();
        }

        boolean isTested() {
            return state.equals("tested");
        }

        @Override
        public String toString() {
            return file + ", " + id;
        }
    }
}
