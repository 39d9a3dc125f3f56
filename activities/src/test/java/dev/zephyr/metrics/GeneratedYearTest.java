package dev.zephyr.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.zephyr.workflow.WireFormat;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Five thousand incidents counted twice: by us, and by a Python program that shares nothing with us but the definitions. */
class GeneratedYearTest {

    private static final ObjectMapper JSON = WireFormat.mapper();
    private static final Instant NOW = Instant.parse("2026-01-15T00:00:00Z");
    private static final Instant FROM = Instant.parse("2025-02-01T00:00:00Z");

    @TempDir
    Path folder;

    @Test
    void everyFigureEqualsAnIndependentComputation() throws Exception {
        List<CaseFile> year = GeneratedYear.of(5000, 20_260_101);
        JsonNode theirs = python(year);
        Map<String, JsonNode> ours = ours(year);
        assertThat(ours.keySet()).hasSize(14);
        Iterable<String> names = theirs::fieldNames;
        assertThat(names).containsExactlyInAnyOrderElementsOf(ours.keySet());
        ours.forEach((name, figures) -> assertThat(theirs.get(name)).as(name).isEqualTo(figures));
    }

    private static Map<String, JsonNode> ours(List<CaseFile> year) {
        Set<String> repeats = Repeats.among(year);
        List<CaseFile> inside = year.stream()
                .filter(file -> !file.moments().opened().isBefore(FROM)
                        && file.moments().opened().isBefore(GeneratedYear.TO))
                .toList();
        Map<String, JsonNode> all = new TreeMap<>();
        all.put("all", json(inside, repeats));
        group(all, "severity", file -> file.incident().severity(), inside, repeats);
        group(all, "service", file -> file.incident().service(), inside, repeats);
        group(all, "team", file -> file.incident().team(), inside, repeats);
        return all;
    }

    private static void group(
            Map<String, JsonNode> into,
            String name,
            Function<CaseFile, String> key,
            List<CaseFile> files,
            Set<String> repeats) {
        files.stream()
                .collect(Collectors.groupingBy(key))
                .forEach((value, some) -> into.put(name + " " + value, json(some, repeats)));
    }

    private static JsonNode json(List<CaseFile> files, Set<String> repeats) {
        Figures figures = Figures.of(files, repeats, NOW);
        ObjectNode node = JSON.createObjectNode();
        node.put("incidents", figures.incidents());
        node.put("falseAlarms", figures.falseAlarms());
        node.put("customerImpacting", figures.customerImpacting());
        node.put("repeats", figures.repeats());
        node.set("detect", json(figures.detect()));
        node.set("acknowledge", json(figures.acknowledge()));
        node.set("resolve", json(figures.resolve()));
        ObjectNode phases = node.putObject("phases");
        figures.phases().forEach((phase, spread) -> phases.set(phase.wire(), json(spread)));
        node.set("updates", json(figures.updates()));
        node.set("postmortems", json(Completion.postmortems(files, Duration.ofDays(2), NOW)));
        node.set("items", json(Completion.actionItems(files, Duration.ofDays(30), NOW)));
        return read(node);
    }

    private static ArrayNode json(Spread spread) {
        return JSON.createArrayNode()
                .add(spread.count())
                .add(spread.mean().toMillis())
                .add(spread.median().toMillis())
                .add(spread.p90().toMillis());
    }

    private static ArrayNode json(Share share) {
        return JSON.createArrayNode().add(share.part()).add(share.of());
    }

    /** As it is read, so that both sides have numbers of the same kind. */
    private static JsonNode read(JsonNode node) {
        try {
            return JSON.readTree(node.toString());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private JsonNode python(List<CaseFile> year) throws IOException, InterruptedException, URISyntaxException {
        Path input = folder.resolve("year.jsonl");
        List<String> lines = new ArrayList<>();
        for (CaseFile file : year) {
            lines.add(JSON.writeValueAsString(file));
        }
        Files.write(input, lines);
        Path script = Path.of(getClass().getResource("/metrics/year.py").toURI());
        Path output = folder.resolve("figures.json");
        Process process = start(new ProcessBuilder(
                        "python3",
                        script.toString(),
                        input.toString(),
                        FROM.toString(),
                        GeneratedYear.TO.toString(),
                        NOW.toString())
                .redirectOutput(output.toFile())
                .redirectError(folder.resolve("errors").toFile()));
        assertThat(process.waitFor())
                .as(Files.readString(folder.resolve("errors")))
                .isZero();
        return JSON.readTree(output.toFile());
    }

    /** Skipped on a laptop without Python; a failure where everything has to be there. */
    private static Process start(ProcessBuilder builder) throws IOException {
        try {
            return builder.start();
        } catch (IOException missing) {
            if ("true".equals(System.getenv("CI"))) {
                throw missing;
            }
            return Assumptions.abort("no python3: install it to compare with an independent computation");
        }
    }
}
