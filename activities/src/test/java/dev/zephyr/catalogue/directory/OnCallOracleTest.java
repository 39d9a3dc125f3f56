package dev.zephyr.catalogue.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import dev.zephyr.catalogue.Findings;
import dev.zephyr.catalogue.MarkedYaml;
import dev.zephyr.catalogue.YamlFile;
import dev.zephyr.oncall.OnCallCalculator;
import dev.zephyr.oncall.Schedule;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.time.zone.ZoneRulesProvider;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Compares with {@code oracle.py}, which answers from the same files by other means: Python's zone data, lists of hand-offs
 * and of windows. Where the releases of the zone data differ, zones whose clocks differ are named and left out.
 */
class OnCallOracleTest {

    private static final Instant FROM = Instant.parse("2025-01-01T00:00:00Z");
    private static final Instant UNTIL = Instant.parse("2036-01-01T00:00:00Z");
    private static final String NOBODY = "-";
    private static final String UNKNOWN = "?";
    private static final long PATIENCE_MINUTES = 5;

    @TempDir
    private static Path folder;

    private static final List<String> QUESTIONS = new ArrayList<>();

    @BeforeAll
    static void askTheOracle() throws IOException, InterruptedException {
        for (String file : List.of("oracle.py", "rota.json", "transitions.json")) {
            Files.write(folder.resolve(file), resource(file));
        }
        Set<String> zones = new TreeSet<>(ZoneId.getAvailableZoneIds());
        // The calendar library registers zones of its own once it has read a file; they are not the JDK's.
        zones.removeIf(zone -> zone.startsWith("ical4j"));
        for (String zone : zones) {
            transitions(ZoneId.of(zone).getRules())
                    .forEach(second ->
                            List.of(-60L, 0L, 60L).forEach(shift -> QUESTIONS.add(zone + " " + (second + shift))));
        }
        Files.write(folder.resolve("questions.txt"), QUESTIONS);
        Path log = folder.resolve("log");
        Process oracle = start(log);
        try {
            assertThat(oracle.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)).isTrue();
            assertThat(oracle.exitValue()).as(Files.readString(log)).isZero();
        } finally {
            oracle.destroyForcibly();
        }
    }

    private static Process start(Path log) {
        try {
            return new ProcessBuilder("python3", "oracle.py", ".")
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
        } catch (IOException e) {
            assumeTrue("true".equals(System.getenv("CI")), "python3 is not on the PATH");
            throw new IllegalStateException("missing component: python3", e);
        }
    }

    @Test
    void saysTheSameAroundEveryChangeOfEveryClock() throws IOException {
        List<String> answers = Files.readAllLines(folder.resolve("transitions.out"));
        Set<String> strange = strange(answers);
        List<String> differences = new ArrayList<>();
        Map<String, OnCallCalculator> calculators = new TreeMap<>();
        Schedule hours = schedule("transitions.json");
        for (String answer : answers) {
            String[] parts = answer.split(" ", -1);
            if (!strange.contains(parts[0])) {
                OnCallCalculator calculator =
                        calculators.computeIfAbsent(parts[0], zone -> new OnCallCalculator(in(hours, zone)));
                String ours = people(calculator, Long.parseLong(parts[1]));
                if (!ours.equals(parts[3])) {
                    differences.add(answer + ", here " + ours);
                }
            }
        }

        assertThat(answers).hasSameSizeAs(QUESTIONS).hasSizeGreaterThan(12_000);
        assertThat(differences).isEmpty();
        if (!strange.isEmpty()) {
            String releases = "Java has " + javaRelease() + ", Python " + pythonRelease();
            System.out.println("Zones whose clocks differ, left out (" + releases + "): " + strange);
            assertThat(javaRelease())
                    .as("zones differ, releases do not: " + strange)
                    .isNotEqualTo(pythonRelease());
            assertThat(strange).hasSizeLessThan(30);
        }
    }

    @Test
    void saysTheSameInEveryMinuteOfTwoYears() throws IOException {
        JsonNode range = yaml("rota.json").root();
        OnCallCalculator calculator = new OnCallCalculator(schedule("rota.json"));
        Map<Long, String> changes = new TreeMap<>();
        for (String line : Files.readAllLines(folder.resolve("rota.out"))) {
            String[] parts = line.split(" ", -1);
            changes.put(Long.parseLong(parts[0]), parts[1]);
        }
        List<String> differences = new ArrayList<>();
        String theirs = "";
        for (long minute = range.path("from").asLong();
                minute < range.path("until").asLong();
                minute++) {
            theirs = changes.getOrDefault(minute, theirs);
            String ours = people(calculator, minute * 60);
            if (!ours.equals(theirs) && differences.size() < 20) {
                differences.add(Instant.ofEpochSecond(minute * 60) + ": " + theirs + ", here " + ours);
            }
        }

        assertThat(range.path("until").asLong() - range.path("from").asLong()).isEqualTo(1_051_200);
        assertThat(changes).hasSizeGreaterThan(2_000);
        assertThat(differences).isEmpty();
    }

    /** Zones that one side does not know, or whose clocks show other times at one of the questions. */
    private static Set<String> strange(List<String> answers) {
        Set<String> strange = new TreeSet<>();
        for (String answer : answers) {
            String[] parts = answer.split(" ", -1);
            Instant at = Instant.ofEpochSecond(Long.parseLong(parts[1]));
            int offset = ZoneId.of(parts[0]).getRules().getOffset(at).getTotalSeconds();
            if (parts[2].equals(UNKNOWN) || Integer.parseInt(parts[2]) != offset) {
                strange.add(parts[0]);
            }
        }
        return strange;
    }

    /** The calendar library adds zones of its own to Java's, which have no rules: they are nobody's clocks. */
    private static List<Long> transitions(@Nullable ZoneRules rules) {
        List<Long> seconds = new ArrayList<>();
        ZoneOffsetTransition next = rules == null ? null : rules.nextTransition(FROM);
        while (next != null && next.getInstant().isBefore(UNTIL)) {
            seconds.add(next.getInstant().getEpochSecond());
            next = rules.nextTransition(next.getInstant());
        }
        return seconds;
    }

    private static String people(OnCallCalculator calculator, long second) {
        List<String> people = calculator.onCall(Instant.ofEpochSecond(second));
        return people.isEmpty() ? NOBODY : String.join(",", people);
    }

    private static Schedule in(Schedule schedule, String zone) {
        return new Schedule(
                schedule.id(),
                schedule.name(),
                schedule.version(),
                ZoneId.of(zone),
                schedule.owner(),
                schedule.layers(),
                schedule.temporaries(),
                schedule.holidays(),
                schedule.overrides());
    }

    private static Schedule schedule(String file) throws IOException {
        MarkedYaml yaml = yaml(file);
        Findings findings = new Findings();
        Set<String> people = new HashSet<>();
        addTexts(yaml.root(), people);
        Known known = new Known(Map.of(Kind.PEOPLE, people), Map.of());
        Entry entry = new Entry(yaml, JsonPointer.compile("/schedules/0"), findings);
        return new ScheduleReader(known).read("oracle", entry).orElseThrow(() -> new AssertionError(findings.text()));
    }

    private static void addTexts(JsonNode node, Set<String> texts) {
        if (node.isTextual()) {
            texts.add(node.asText());
        }
        node.forEach(child -> addTexts(child, texts));
    }

    private static MarkedYaml yaml(String file) throws IOException {
        return YamlFile.read(file, resource(file), new Findings());
    }

    private static byte[] resource(String file) throws IOException {
        try (InputStream stream =
                Objects.requireNonNull(OnCallOracleTest.class.getResourceAsStream("/oracle/" + file), file)) {
            return stream.readAllBytes();
        }
    }

    private static String javaRelease() {
        return ZoneRulesProvider.getVersions("UTC").lastKey();
    }

    private static String pythonRelease() throws IOException {
        return Files.readString(folder.resolve("version.out"));
    }
}
