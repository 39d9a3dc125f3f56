package dev.zephyr.starter;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * The acceptance of the whole: a real Alertmanager, a real Temporal server, the built product, the real command line, and
 * somebody who is rung. Whom and when is reckoned by {@link FastCatalogue}, not by the product.
 */
@RequiresTool({"temporal", "prometheus-alertmanager", "bash"})
@Timeout(90)
class RealAlertmanagerIT {

    /** Never early; late only by what a busy machine costs. */
    private static final Duration LATE = Duration.ofSeconds(10);

    /** A page on its way when the answer came. */
    private static final Duration IN_FLIGHT = Duration.ofSeconds(1);

    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private final Path folder =
            Path.of("target", "acceptance", UUID.randomUUID().toString()).toAbsolutePath();
    private final Deque<Ending> endings = new ArrayDeque<>();
    private Receiver receiver;
    private ProductProcess product;
    private AlertmanagerProcess alertmanager;
    private Caller caller;

    @BeforeEach
    void everythingRuns() throws Exception {
        receiver = new Receiver();
        endings.push(receiver::end);
        ExampleFolder catalogue = FastCatalogue.in(folder.resolve("data/catalogue"), receiver.port());
        receiver.trust(catalogue.secret("webhook"));
        product = ProductProcess.in(folder);
        endings.push(product::end);
        product.awaitReady();
        caller = new Caller(product.port());
        alertmanager = AlertmanagerProcess.in(folder, product);
        endings.push(alertmanager::end);
        alertmanager.awaitReady();
    }

    /** Only what was started here, the last first. What arrived and what each process said stays in the folder. */
    @AfterEach
    void everythingEnds() throws Exception {
        while (!endings.isEmpty()) {
            endings.pop().end();
        }
        Files.write(
                folder.resolve("arrivals.txt"),
                receiver.arrivals().stream().map(Object::toString).toList());
        assertThat(receiver.refused()).isEmpty();
    }

    /** Ends something that was started. */
    private interface Ending {
        void end() throws Exception;
    }

    @Test
    void aGroupOfAlertsRingsThePathOfThePolicyUntilSomebodyAnswers() throws Exception {
        alertmanager.fire("web-1", "web-2");
        String id = theOneIncident();
        List<FastCatalogue.Step> path = FastCatalogue.path(opened(id));
        await(path.get(0).keys(id).toList());

        alertmanager.clear("web-1");
        Caller.until(() -> firing(id), List.of("web-2")::equals, PATIENCE);

        await(path.get(3).keys(id).toList());
        assertThat(ack(id, "grace")).contains("yours");
        assertRungInTime(id, path);
        Instant answered = entryAt(id, "acknowledged");
        Caller.until(Instant::now, answered.plus(FastCatalogue.ANSWER_WITHIN).plusSeconds(3)::isBefore);
        assertThat(receiver.pages()).allMatch(it -> it.at().isBefore(answered.plus(IN_FLIGHT)));
        assertOnlyTheRolesWereAskedFor(id, "grace");

        alertmanager.clear("web-2");
        Caller.until(() -> kinds(id), kinds -> kinds.contains("all-clear"), PATIENCE);
        assertThat(caller.get("/api/v1/incidents?status=active").text()).contains(id);
        assertThat(kinds(id)).doesNotContain("resolved", "closed");
        assertThat(theOneIncident()).isEqualTo(id);
    }

    @Test
    void aKilledProductLosesNoPageAndInventsNone() throws Exception {
        Receiver.Hold hold =
                receiver.hold(FastCatalogue.path(Instant.now()).get(0).people().get(1));
        alertmanager.fire("web-1");
        String id = theOneIncident();
        List<FastCatalogue.Step> path = FastCatalogue.path(opened(id));
        List<String> first = path.get(0).keys(id).toList();
        Caller.until(() -> hold.isTaken() && delivered(id).contains(first.get(0)), taken -> taken);

        // Its page is accepted and not answered.
        product.kill();
        hold.letGo();
        int failures = alertmanager.failures();
        alertmanager.fire("web-2");
        Caller.until(alertmanager::failures, now -> now > failures, PATIENCE);
        product.startAgain();

        List<String> em = path.get(2).keys(id).toList();
        Caller.until(() -> delivered(id), it -> it.containsAll(first) && it.containsAll(em), PATIENCE);
        assertThat(inFlight(id)).noneMatch(key -> key.endsWith("/hook"));

        // Between two steps.
        product.kill();
        product.startAgain();

        await(path.get(3).keys(id).toList());
        JsonNode answer = caller.post(
                        "grace", "/api/v1/incidents/" + id + "/commands", "{\"command\":{\"do\":\"acknowledge\"}}")
                .json();
        assertThat(answer.path("text").asText()).isEqualTo("yours");
        Caller.until(() -> firing(id), List.of("web-1", "web-2")::equals, PATIENCE);
        assertThat(theOneIncident()).isEqualTo(id);
        Instant silent = Instant.now().plus(FastCatalogue.ANSWER_WITHIN).plusSeconds(3);
        Caller.until(Instant::now, silent::isBefore);

        Set<String> expected = Set.copyOf(keys(path, id));
        assertThat(new HashSet<>(keys())).isEqualTo(expected);
        assertThat(keys().stream().filter(first.get(1)::equals)).hasSizeBetween(1, 2);
        assertThat(keys().size() - expected.size()).isLessThanOrEqualTo(1);
        assertOnlyTheRolesWereAskedFor(id, "grace");
    }

    private void assertRungInTime(String id, List<FastCatalogue.Step> path) {
        List<String> expected = keys(path, id);
        List<String> rung = new ArrayList<>(keys().subList(0, expected.size()));
        rung.subList(0, 2).sort(String::compareTo);
        assertThat(rung).isEqualTo(expected);
        for (int i = 0; i < path.size(); i++) {
            Instant due = opened(id).plus(FastCatalogue.ANSWER_WITHIN.multipliedBy(i));
            List<String> keys = path.get(i).keys(id).toList();
            assertThat(receiver.pages())
                    .filteredOn(it -> keys.contains(it.id()))
                    .allSatisfy(it -> assertThat(it.at()).isBetween(due, due.plus(LATE)));
        }
    }

    private void await(List<String> keys) {
        Caller.until(this::keys, arrived -> arrived.containsAll(keys), PATIENCE);
    }

    /**
     * Z-04, Z-13: beside pages, one notice to who answered, and one at most to whom each open role is offered. In the days
     * before a hand-off somebody is asked about their shift too.
     */
    private void assertOnlyTheRolesWereAskedFor(String id, String person) {
        assertThat(receiver.arrivals())
                .filteredOn(it -> !it.isPage() && !it.id().startsWith("schedule/"))
                .hasSizeBetween(1, 3)
                .allSatisfy(it -> assertThat(it.id()).startsWith(id + "/roles-asked-for/"))
                .extracting(Receiver.Arrival::person)
                .contains(person);
    }

    private List<String> keys() {
        return receiver.pages().stream().map(Receiver.Arrival::id).toList();
    }

    /** In the order of the steps, then of the people's names. */
    private static List<String> keys(List<FastCatalogue.Step> path, String id) {
        return path.stream().flatMap(step -> step.keys(id).sorted()).toList();
    }

    /** Whatever is being done outside: messages to people end with their contact method, cards and tickets do not. */
    private List<String> inFlight(String id) {
        return texts(caller.get("/api/v1/incidents/" + id).json().path("inFlight"), "");
    }

    private String theOneIncident() {
        JsonNode all = Caller.until(
                () -> caller.get("/api/v1/incidents?status=all").json().path("incidents"),
                incidents -> incidents.size() > 0,
                PATIENCE);
        assertThat(all).hasSize(1);
        return all.at("/0/id").asText();
    }

    private JsonNode incident(String id) {
        return caller.get("/api/v1/incidents/" + id).json().path("incident");
    }

    private Instant opened(String id) {
        return Instant.parse(incident(id).path("opened").asText());
    }

    /** The alerts that fire, by their summaries. */
    private List<String> firing(String id) {
        return StreamSupport.stream(incident(id).at("/alerts/byFingerprint").spliterator(), false)
                .filter(alert -> !alert.path("openSince").isMissingNode())
                .map(alert -> alert.path("summary").asText())
                .sorted()
                .toList();
    }

    private List<String> kinds(String id) {
        return texts(timeline(id), "/kind");
    }

    private List<String> delivered(String id) {
        return texts(timeline(id), "/fields/key");
    }

    private Instant entryAt(String id, String kind) {
        return StreamSupport.stream(timeline(id).spliterator(), false)
                .filter(entry -> entry.path("kind").asText().equals(kind))
                .map(entry -> Instant.parse(entry.path("at").asText()))
                .findFirst()
                .orElseThrow();
    }

    private JsonNode timeline(String id) {
        return caller.get("/api/v1/incidents/" + id + "/timeline").json();
    }

    private static List<String> texts(JsonNode list, String at) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(it -> it.at(at).asText())
                .toList();
    }

    private String ack(String id, String person) throws Exception {
        ProcessBuilder builder = new ProcessBuilder("../zephyr", "ack", id, "--as", person).redirectErrorStream(true);
        builder.environment().put("ZEPHYR_SERVER", "http://127.0.0.1:" + product.port());
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }
}
