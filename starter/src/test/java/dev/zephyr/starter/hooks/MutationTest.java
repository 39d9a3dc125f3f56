package dev.zephyr.starter.hooks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zephyr.catalogue.directory.Catalogue;
import dev.zephyr.catalogue.directory.Route;
import dev.zephyr.catalogue.directory.Source;
import dev.zephyr.starter.ExampleFolder;
import dev.zephyr.starter.hooks.body.Bodies;
import dev.zephyr.starter.hooks.body.Senders;
import dev.zephyr.starter.hooks.body.Unmappable;
import dev.zephyr.starter.web.NotJson;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Bodies of every source, mutated by a seed: each is read, or refused with a reason for people. Anything else would be an
 * answer of 500.
 */
class MutationTest {

    private static final int MUTATIONS = 20_000;
    private static final long SEED = Long.getLong("zephyr.seed", 20_261_121);
    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "-1",
            "0",
            "1e999999",
            "99999999999999999999",
            "\"\"",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "\"\u202E\"",
            "[]",
            "{}",
            "[[[[]]]]",
            "\"0001-01-01T00:00:00Z\"",
            "\"+1000000000-01-01T00:00:00Z\"",
            "9223372036854775807",
            "\"$ALERT_ID\"",
            "\"javascript:alert(1)\"",
            "\"" + "x".repeat(5000) + "\"");

    private static final Map<Source, List<String>> SAMPLES = new EnumMap<>(Map.ofEntries(
            Map.entry(Source.ALERTMANAGER, List.of("alertmanager-0.28-captured-partial-resolve")),
            Map.entry(Source.GRAFANA, List.of("grafana-unified-v11-firing", "grafana-legacy-v6")),
            Map.entry(Source.NEWRELIC, List.of("newrelic-workflow-activated", "newrelic-legacy-open")),
            Map.entry(
                    Source.CLOUDWATCH,
                    List.of(
                            "cloudwatch-sns-alarm",
                            "cloudwatch-eventbridge-metric-alarm",
                            "cloudwatch-sns-subscription-confirmation")),
            Map.entry(Source.PAGERDUTY, List.of("pagerduty-v3-triggered", "pagerduty-v3-resolved")),
            Map.entry(Source.SPLUNK, List.of("splunk-search-one-result")),
            Map.entry(Source.GOOGLE, List.of("gcpmonitoring-open", "gcpmonitoring-closed")),
            Map.entry(Source.OPSGENIE, List.of("opsgenie-create", "opsgenie-close"))));

    @TempDir
    private Path folder;

    private final Random random = new Random(SEED);

    @Test
    void readsEveryBodyOrSaysWhyNot() throws Exception {
        Catalogue catalogue = ExampleFolder.in(folder).open().catalogue();
        Route route = catalogue.route("generic").orElseThrow();
        Correlation correlation = new Correlation(catalogue, route, "zephyr", false);
        List<Seed> seeds = seeds();
        List<String> faults = new ArrayList<>();
        for (int i = 0; i < MUTATIONS; i++) {
            Seed seed = seeds.get(i % seeds.size());
            byte[] body = mutated(seed.body());
            String what = seed.source() + " at " + i + ", seed " + SEED + ": ";
            try {
                correlation.offers(Bodies.read(Senders.received(seed.source(), body, seed.headers())));
            } catch (Unmappable | NotJson told) {
                if (told.getMessage().matches("(?s).*(Exception|dev\\.zephyr|com\\.fasterxml|\\n).*")) {
                    faults.add(what + told.getMessage());
                }
            } catch (RuntimeException e) {
                faults.add(what + e + " in " + new String(body, StandardCharsets.UTF_8));
            }
        }
        assertThat(faults).isEmpty();
    }

    private record Seed(Source source, String text, Map<String, String> headers) {

        byte[] body() {
            return text.getBytes(StandardCharsets.UTF_8);
        }
    }

    private static List<Seed> seeds() throws IOException {
        List<Seed> seeds = new ArrayList<>();
        for (Map.Entry<Source, List<String>> samples : SAMPLES.entrySet()) {
            for (String sample : samples.getValue()) {
                String text = new String(Payloads.bytes(sample), StandardCharsets.UTF_8);
                seeds.add(new Seed(samples.getKey(), text, Map.of()));
            }
        }
        seeds.add(new Seed(Source.DATADOG, template("datadog"), Map.of()));
        seeds.add(new Seed(Source.ELASTIC, template("kibana"), Map.of()));
        seeds.add(new Seed(Source.ELASTIC, template("watcher"), Map.of()));
        seeds.add(new Seed(
                Source.GENERIC,
                "[{\"key\":\"a\",\"status\":\"firing\",\"labels\":{\"a\":1},\"links\":{\"b\":\"https://x.example\"}}]",
                Map.of()));
        seeds.add(new Seed(
                Source.CLOUDEVENTS,
                "[{\"specversion\":\"1.0\",\"id\":\"1\",\"source\":\"/s\",\"type\":\"t\",\"data\":{\"labels\":{}}}]",
                Map.of("Content-Type", "application/cloudevents-batch+json")));
        seeds.add(new Seed(
                Source.CLOUDEVENTS,
                "{\"title\":\"t\"}",
                Map.of("ce-specversion", "1.0", "ce-id", "1", "ce-source", "s", "ce-type", "t")));
        return seeds;
    }

    private static String template(String name) throws IOException {
        try (InputStream stream = MutationTest.class.getResourceAsStream("/intake/" + name + ".txt")) {
            return new String(Objects.requireNonNull(stream, name).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private byte[] mutated(byte[] body) {
        byte[] changed = body;
        for (int i = random.nextInt(3); i >= 0; i--) {
            changed = switch (random.nextInt(6)) {
                case 0 -> Arrays.copyOf(changed, random.nextInt(changed.length + 1));
                case 1 -> flipped(changed);
                case 2 -> doubled(changed);
                default -> revalued(changed);
            };
        }
        return changed;
    }

    private byte[] flipped(byte[] body) {
        byte[] changed = body.clone();
        for (int i = random.nextInt(4); i >= 0 && changed.length > 0; i--) {
            changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
        }
        return changed;
    }

    /** Some of it a second time: doubled keys, deeper nests, longer lists. */
    private byte[] doubled(byte[] body) {
        int from = random.nextInt(body.length + 1);
        int to = from + random.nextInt(body.length - from + 1);
        byte[] changed = Arrays.copyOf(body, body.length + to - from);
        System.arraycopy(body, from, changed, to, body.length - from);
        return changed;
    }

    /** Another value behind one of the colons. */
    private byte[] revalued(byte[] body) {
        String text = new String(body, StandardCharsets.UTF_8);
        List<Integer> colons = new ArrayList<>();
        for (int at = text.indexOf(':'); at >= 0; at = text.indexOf(':', at + 1)) {
            colons.add(at);
        }
        if (colons.isEmpty()) {
            return body;
        }
        int colon = colons.get(random.nextInt(colons.size()));
        int end = colon + 1;
        boolean quoted = false;
        while (end < text.length() && (quoted || (text.charAt(end) != ',' && text.charAt(end) != '}'))) {
            quoted ^= text.charAt(end) == '"' && text.charAt(end - 1) != '\\';
            end++;
        }
        String value = VALUES.get(random.nextInt(VALUES.size()));
        return (text.substring(0, colon + 1) + value + text.substring(end)).getBytes(StandardCharsets.UTF_8);
    }
}
