package dev.zephyr.clauses;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The clause tags of the tests, as their sources bear them: {@code Class.method} to clause ids. */
record TaggedTests(Map<String, Set<String>> byName) {

    private static final Pattern TAG = Pattern.compile("@Tag\\(\"([A-Z]-\\d{2})\"\\)");
    private static final Pattern METHOD = Pattern.compile("^\\s+(?:public )?void (\\w+)\\(");
    private static final Pattern TEST = Pattern.compile("^\\s+@(Test|ParameterizedTest|RepeatedTest)\\b.*");
    private static final Pattern DISABLED = Pattern.compile("^\\s+@Disabled\\b.*");
    private static final Pattern TYPE = Pattern.compile("^[a-z ]*\\b(class|record|interface|enum) \\w+.*");
    private static final String JAVA = ".java";

    static TaggedTests scan(Path... folders) {
        Map<String, Set<String>> byName = new TreeMap<>();
        for (Path folder : folders) {
            try (Stream<Path> files = Files.walk(folder)) {
                files.filter(file -> file.toString().endsWith(JAVA)).forEach(file -> scan(file, byName));
            } catch (IOException e) {
                throw new UncheckedIOException("could not read the tests of " + folder.toAbsolutePath(), e);
            }
        }
        return new TaggedTests(byName);
    }

    /**
     * Tags count for the test method that follows them: on a class they would not say what is shown where, and a disabled
     * test shows nothing.
     */
    private static void scan(Path file, Map<String, Set<String>> byName) {
        String name = file.getFileName().toString().replace(JAVA, "");
        Set<String> tags = new TreeSet<>();
        boolean test = false;
        boolean disabled = false;
        for (String line : lines(file)) {
            TAG.matcher(line).results().forEach(found -> tags.add(found.group(1)));
            test |= TEST.matcher(line).matches();
            disabled |= DISABLED.matcher(line).matches();
            Matcher method = METHOD.matcher(line);
            boolean begins = method.find();
            if (begins && test && !disabled) {
                byName.computeIfAbsent(name + "." + method.group(1), unseen -> new TreeSet<>())
                        .addAll(tags);
            }
            if (begins || TYPE.matcher(line).matches()) {
                tags.clear();
                test = false;
                disabled = false;
            }
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException("could not read " + file.toAbsolutePath(), e);
        }
    }

    Set<String> tags() {
        return byName.values().stream().flatMap(Set::stream).collect(Collectors.toCollection(TreeSet::new));
    }

    List<String> taggedWith(String id) {
        return byName.entrySet().stream()
                .filter(test -> test.getValue().contains(id))
                .map(Map.Entry::getKey)
                .toList();
    }

    boolean exists(String name) {
        return byName.containsKey(name);
    }

    boolean bears(String name, String id) {
        return byName.getOrDefault(name, Set.of()).contains(id);
    }
}
