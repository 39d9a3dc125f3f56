package dev.zephyr.starter;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The example catalogue with everybody reached by a webhook, and the preset {@code zephyr} with shorter answer times.
 * Knows by itself whom the preset calls for SEV-2 at the service checkout, and when.
 */
final class FastCatalogue {

    /** What the preset's five minutes are here. */
    static final Duration ANSWER_WITHIN = Duration.ofSeconds(6);

    private static final LocalDateTime FIRST_HANDOFF = LocalDateTime.parse("2026-01-05T09:00");
    private static final String METHODS =
            "(?m)^(  - id: (\\w+)\\n(?:    [a-ln-z].*\\n)+)    methods:\\n(?:      .*\\n)+";

    private FastCatalogue() {}

    /** A level of the path, called once. */
    record Step(String cause, String level, List<String> people) {

        Stream<String> keys(String incident) {
            return people.stream().map(person -> incident + "/" + cause + "/1/" + level + "/" + person + "/hook");
        }
    }

    static ExampleFolder in(Path folder, int receiver) throws IOException {
        ExampleFolder example = ExampleFolder.in(folder);
        Path people = folder.resolve("people.yaml");
        Files.writeString(people, Files.readString(people).replaceAll(METHODS, """
                        $1    methods:
                              - id: hook
                                kind: webhook
                                address: http://127.0.0.1:%d/pages/$2
                                secret: file:secrets/webhook
                        """.formatted(receiver)));
        Files.createDirectories(folder.resolve("policies"));
        Files.writeString(folder.resolve("policies/zephyr-fast.yaml"), fastPreset());
        return example.with(
                "routes.yaml",
                "    title: \"{name} at {service}: {summary}\"\n",
                "    title: \"{name} at {service}\"\n    policy: zephyr-fast\n    severities: { critical: SEV-2 }\n");
    }

    private static String fastPreset() throws IOException {
        try (InputStream stream = FastCatalogue.class.getResourceAsStream("/policies/zephyr.yaml")) {
            return new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8)
                    .replaceFirst("(?m)^name: zephyr$", "name: zephyr-fast")
                    .replace("answerWithin: 5m", "answerWithin: " + ANSWER_WITHIN.toSeconds() + "s");
        }
    }

    /** Z-02 and Z-09: the owner and who is on call, the next in the rotation, the manager, the founder. */
    static List<Step> path(Instant opened) {
        List<String> rotation = List.of("alice", "bob", "carol", "dave");
        int turn = turn(rotation, "Europe/Berlin", opened);
        List<String> managers = List.of("erin", "frank");
        return List.of(
                new Step("opened", "first", List.of("judy", rotation.get(turn))),
                new Step("unanswered", "next", List.of(rotation.get((turn + 1) % rotation.size()))),
                new Step("unanswered", "em", List.of(managers.get(turn(managers, "Europe/London", opened)))),
                new Step("unanswered", "founder", List.of("grace")));
    }

    private static int turn(List<String> participants, String zone, Instant at) {
        long weeks = ChronoUnit.WEEKS.between(FIRST_HANDOFF, LocalDateTime.ofInstant(at, ZoneId.of(zone)));
        return Math.floorMod(weeks, participants.size());
    }
}
