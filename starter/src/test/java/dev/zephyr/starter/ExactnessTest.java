package dev.zephyr.starter;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/** Firings and clears of many episodes, each told several times, in any order, over twenty connections at once. */
@SpringBootTest(
        classes = {ZephyrApplication.class, TrialSetup.class},
        webEnvironment = WebEnvironment.RANDOM_PORT)
class ExactnessTest {

    private static final int CONNECTIONS = 20;
    private static final int GROUPS = 12;
    private static final int COPIES = 3;
    private static final Instant START = Instant.parse("2026-11-21T10:00:00Z");

    @Autowired
    private Settings settings;

    @Value("${local.server.port}")
    private int port;

    private final Random random = new Random(20_261_121);
    private Caller caller;
    private String secret;

    /** One thing that a source says: a group's alert fires, or it cleared. */
    private record Fact(String group, String alert, int episode, boolean fires) {

        byte[] body() {
            Instant since = START.plusSeconds(episode * 100L);
            return """
                    {"version": "4", "groupKey": "%1$s", "status": "firing", "alerts": [
                      {"status": "%3$s", "startsAt": "%4$s", "endsAt": "%5$s", "fingerprint": "%2$s",
                       "labels": {"alertname": "%1$s", "service": "payments"}, "annotations": {"summary": "%2$s"}}]}
                    """.formatted(group, alert, fires ? "firing" : "resolved", since, since.plusSeconds(50))
                    .getBytes(StandardCharsets.UTF_8);
        }
    }

    @BeforeEach
    void aCaller() throws IOException {
        caller = new Caller(port);
        secret = Files.readString(settings.data().resolve("catalogue/secrets/route-example"))
                .strip();
    }

    @Test
    void everyGroupIsOneIncidentAndEveryAlertEndsAsItsSourceSaysLast() throws Exception {
        List<Fact> first = new ArrayList<>();
        List<Fact> story = new ArrayList<>();
        Map<String, Set<String>> fires = new HashMap<>();
        for (int group = 0; group < GROUPS; group++) {
            String name = "Exact" + group;
            first.addAll(Collections.nCopies(COPIES, new Fact(name, "anchor", 0, true)));
            fires.put(name, new HashSet<>(Set.of("anchor")));
            for (String alert : List.of("a", "b")) {
                tell(story, fires.get(name), name, alert);
            }
        }
        Collections.shuffle(first, random);
        Collections.shuffle(story, random);

        Set<String> codes = send(first);
        assertThat(codes).hasSize(GROUPS);
        assertThat(send(story)).isEqualTo(codes);

        Map<String, Set<String>> found = new HashMap<>();
        for (String code : codes) {
            JsonNode incident = caller.get("/api/v1/incidents/" + code).json().path("incident");
            found.put(incident.at("/opening/title").asText().replaceFirst(" .*", ""), firing(incident));
        }
        assertThat(found).isEqualTo(fires);
    }

    /** Some episodes of one alert, the last of which may still be open. */
    private void tell(List<Fact> story, Set<String> fires, String group, String alert) {
        int episodes = 1 + random.nextInt(2);
        for (int episode = 0; episode < episodes; episode++) {
            boolean open = episode == episodes - 1 && random.nextBoolean();
            story.addAll(Collections.nCopies(COPIES, new Fact(group, alert, episode, true)));
            if (open) {
                fires.add(alert);
            } else {
                story.addAll(Collections.nCopies(COPIES, new Fact(group, alert, episode, false)));
            }
        }
    }

    /** Returns the codes of the incidents that were answered. */
    private Set<String> send(List<Fact> facts) throws Exception {
        ExecutorService connections = Executors.newFixedThreadPool(CONNECTIONS);
        try {
            List<Callable<String>> requests = new ArrayList<>();
            facts.forEach(fact -> requests.add(() -> send(fact)));
            Set<String> codes = new HashSet<>();
            for (Future<String> request : connections.invokeAll(requests)) {
                codes.add(request.get());
            }
            return codes;
        } finally {
            connections.shutdownNow();
        }
    }

    private String send(Fact fact) {
        Caller.Answer answer = Caller.until(
                () -> caller.hook("/hooks/alertmanager/example", secret, fact.body()), it -> it.status() != 503);
        assertThat(answer.status()).isEqualTo(202);
        return answer.json().at("/incidents/0").asText();
    }

    private static Set<String> firing(JsonNode incident) {
        Set<String> firing = new HashSet<>();
        incident.at("/alerts/byFingerprint").properties().forEach(alert -> {
            if (alert.getValue().path("openSince").isTextual()) {
                firing.add(alert.getKey());
            }
        });
        return firing;
    }
}
