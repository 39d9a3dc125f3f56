package dev.zephyr.starter.hooks.door;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zephyr.catalogue.directory.Catalogue;
import dev.zephyr.catalogue.directory.Secrets;
import dev.zephyr.starter.ExampleFolder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Requests that were honest once: forged, truncated, swapped, or sent again when their time had passed. None is let in. */
class ForgeryTest {

    private static final int REQUESTS = 10_000;
    private static final long SEED = 20_261_121;
    private static final String SECRET = "a-secret-of-this-route";
    private static final String BODY = "{\"key\":\"disk\",\"title\":\"The disk is full\"}";
    private static final String TIME = Long.toString(Knocks.NOW.getEpochSecond());

    @TempDir
    private Path folder;

    private final Random random = new Random(SEED);

    /** A request that is let in as it is. */
    private record Honest(String route, Map<String, String> headers, String query) {

        byte[] body() {
            return BODY.getBytes(StandardCharsets.UTF_8);
        }
    }

    @Test
    void letsNoneOfTenThousandForgedRequestsIn() throws Exception {
        Catalogue catalogue = routes();
        Doorkeeper keeper = new Doorkeeper(new Secrets(folder, name -> null), Knocks.NO_AMAZON);
        List<Honest> honest = List.of(token(), query(), hmac(), pagerDuty(), standard());
        for (Honest request : honest) {
            Knock knock = knock(request.headers(), request.query(), request.body());
            assertThat(keeper.admit(catalogue, "generic", request.route(), knock))
                    .isPresent();
        }

        List<String> accepted = new ArrayList<>();
        for (int i = 0; i < REQUESTS; i++) {
            Honest request = honest.get(i % honest.size());
            Forged forged = forged(request, honest);
            if (keeper.admit(catalogue, "generic", forged.route(), forged.knock())
                    .isPresent()) {
                accepted.add(request.route() + " by " + forged.how() + " at " + i + ", seed " + SEED);
            }
        }
        assertThat(accepted).isEmpty();
    }

    private record Forged(String route, Knock knock, String how) {}

    private Forged forged(Honest request, List<Honest> all) {
        Map<String, String> headers = new TreeMap<>(request.headers());
        boolean signs = !request.route().equals("token") && !request.route().equals("query");
        return switch (random.nextInt(signs ? 6 : 3)) {
            case 0 -> new Forged(other(request, all), knock(headers, request.query(), request.body()), "another route");
            case 1 -> {
                headers.replaceAll((name, value) -> name.equals("webhook-id") ? value : changed(value));
                String query = request.query().isEmpty() ? "" : "token=" + changed(SECRET);
                yield new Forged(request.route(), knock(headers, query, request.body()), "a changed proof");
            }
            case 2 -> new Forged(request.route(), knock(Map.of(), "", request.body()), "no proof");
            case 3 -> {
                byte[] changed = changed(BODY).getBytes(StandardCharsets.UTF_8);
                yield new Forged(request.route(), knock(headers, "", changed), "a changed body");
            }
            case 4 -> {
                byte[] cut = Arrays.copyOf(request.body(), random.nextInt(BODY.length()));
                yield new Forged(request.route(), knock(headers, "", cut), "a truncated body");
            }
            default -> late(request, headers);
        };
    }

    private String other(Honest request, List<Honest> all) {
        List<String> others = all.stream()
                .map(Honest::route)
                .filter(route -> !route.equals(request.route()))
                .toList();
        return others.get(random.nextInt(others.size()));
    }

    /** PagerDuty signs no time: its request is harmless a second time, so another key is tried instead. */
    private Forged late(Honest request, Map<String, String> headers) {
        if (request.route().equals("pagerduty")) {
            byte[] signature = Bytes.hmac(changed(SECRET).getBytes(StandardCharsets.UTF_8), request.body());
            headers.put("X-PagerDuty-Signature", "v1=" + HexFormat.of().formatHex(signature));
            return new Forged(request.route(), knock(headers, "", request.body()), "another key");
        }
        long seconds = 301L + random.nextInt(100_000);
        Knock late = new Knock(
                lists(headers), "", request.body(), Knocks.NOW.plusSeconds(random.nextBoolean() ? seconds : -seconds));
        return new Forged(request.route(), late, "a time that has passed");
    }

    private String changed(String text) {
        int at = random.nextInt(text.length());
        char other = (char) ('a' + random.nextInt(26));
        String now = text.substring(0, at) + other + text.substring(random.nextBoolean() ? at : at + 1);
        return now.equalsIgnoreCase(text) ? changed(text) : now;
    }

    private static Knock knock(Map<String, String> headers, String query, byte[] body) {
        return new Knock(lists(headers), query, body, Knocks.NOW);
    }

    private static Map<String, List<String>> lists(Map<String, String> headers) {
        Map<String, List<String>> lists = new TreeMap<>();
        headers.forEach((name, value) -> lists.put(name, List.of(value)));
        return lists;
    }

    private static Honest token() {
        return new Honest("token", Map.of("Authorization", "Bearer " + SECRET), "");
    }

    private static Honest query() {
        return new Honest("query", Map.of(), "token=" + SECRET);
    }

    private static Honest hmac() {
        byte[] signature = Bytes.hmac(key(), Bytes.ascii(TIME + ":"), Bytes.ascii(BODY));
        return new Honest("hmac", Map.of("X-Time", TIME, "X-Sig", HexFormat.of().formatHex(signature)), "");
    }

    private static Honest pagerDuty() {
        String signature = HexFormat.of().formatHex(Bytes.hmac(key(), Bytes.ascii(BODY)));
        return new Honest("pagerduty", Map.of("X-PagerDuty-Signature", "v1=" + signature), "");
    }

    private static Honest standard() {
        byte[] signature = Bytes.hmac(key(), Bytes.ascii("m1." + TIME + "."), Bytes.ascii(BODY));
        Map<String, String> headers = Map.of(
                "webhook-id",
                "m1",
                "webhook-timestamp",
                TIME,
                "webhook-signature",
                "v1," + Base64.getEncoder().encodeToString(signature));
        return new Honest("standard", headers, "");
    }

    private static byte[] key() {
        return SECRET.getBytes(StandardCharsets.UTF_8);
    }

    private Catalogue routes() throws Exception {
        ExampleFolder example = ExampleFolder.in(folder);
        StringBuilder yaml = new StringBuilder("routes:\n");
        Map.of(
                        "token", "authentication: token",
                        "query", "authentication: query",
                        "hmac", "authentication: hmac, signature: { header: X-Sig, timestamp: X-Time }",
                        "pagerduty", "authentication: pagerduty",
                        "standard", "authentication: standard-webhooks")
                .forEach((id, how) -> yaml.append("  - { id: ")
                        .append(id)
                        .append(", source: generic, ")
                        .append(how)
                        .append(", secrets: [file:secrets/it], catchAll: \"schedule:platform\" }\n"));
        Files.writeString(example.path().resolve("secrets/it"), SECRET);
        Files.writeString(example.path().resolve("routes.yaml"), yaml);
        return example.open().catalogue();
    }
}
