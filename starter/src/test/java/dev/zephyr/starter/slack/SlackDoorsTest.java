package dev.zephyr.starter.slack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.zephyr.port.IncidentBrief;
import dev.zephyr.starter.Caller;
import dev.zephyr.starter.ZephyrApplication;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/** What is typed and clicked in Slack, against the whole server in trial mode. */
@SpringBootTest(
        classes = {ZephyrApplication.class, SlackSetup.class},
        webEnvironment = WebEnvironment.RANDOM_PORT)
class SlackDoorsTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String COMMANDS = "/hooks/slack/commands";
    private static final String INTERACTIONS = "/hooks/slack/interactions";
    private static final String ALICE = "UALICE";
    private static final String BOB = "UBOB";

    private final HttpClient client = HttpClient.newHttpClient();

    @Autowired
    private FakeSlack slack;

    @Value("${local.server.port}")
    private int port;

    private Caller caller;

    @BeforeEach
    void aCaller() {
        caller = new Caller(port);
    }

    @Test
    void anIncidentIsOpenedAndAnsweredFromSlackInThePersonsName() throws Exception {
        String id = opened(ALICE, "open --sev 2 --drill yes Orders are slow " + UUID.randomUUID());

        assertThat(said(BOB, "ack --incident " + id)).isEqualTo("yours");
        assertThat(said(ALICE, "ack --incident " + id)).contains("bob");
        assertThat(said(BOB, "update --incident " + id + " rolling back impact=slow"))
                .isEqualTo("posted");
        assertThat(said(BOB, "role ic me --incident " + id)).contains("bob is now ic");
        assertThat(said(BOB, "role comms <@UALICE|al> --incident " + id)).contains("alice is now comms");
        assertThat(said(BOB, "sev 1 worse --incident " + id)).startsWith("now SEV-1");
        assertThat(said(BOB, "show --incident " + id)).contains("led by bob");
        assertThat(said(BOB, "resolve rolled back --incident " + id)).startsWith("resolved");

        JsonNode incident = caller.get("/api/v1/incidents/" + id).json().path("incident");
        assertThat(incident.at("/opening/reporter").asText()).isEqualTo("alice");
        assertThat(incident.at("/known/impact").asText()).isEqualTo("slow");
        assertThat(incident.at("/passage/phase").asText()).isEqualTo("resolution");
    }

    @Test
    void theSameWordsWithinAMinuteAreOneIncident() throws Exception {
        String words = "open --drill yes The same words " + UUID.randomUUID();

        assertThat(opened(ALICE, words)).isEqualTo(opened(ALICE, words));
    }

    @Test
    void theRoomIsTheIncidentThatIsMeant() throws Exception {
        String id = opened(ALICE, "open --sev 3 --drill yes A room of its own " + UUID.randomUUID());
        opened(ALICE, "open --sev 3 --drill yes Another one " + UUID.randomUUID());
        String room = "inc-2026-11-25-a-room-" + IncidentBrief.tag(id);

        assertThat(said(ALICE, "show", room)).contains("A room of its own");
        assertThat(said(ALICE, "ack")).contains("name one by the beginning of its id");
    }

    @Test
    void aStrangerIsToldWhatToDoAndNothingElse() throws Exception {
        assertThat(said("UMALLORY", "list")).contains("does not know you", "accounts: { slack: UMALLORY }");
        assertThat(said("UMALLORY", "open all is lost")).contains("does not know you");
    }

    @Test
    void whatIsWrongIsSaidWithWhatIsAllowed() throws Exception {
        assertThat(said(ALICE, "open --sev 99 --service nothing x")).contains("severity", "service", "checkout");
        assertThat(said(ALICE, "dance")).contains("\"dance\" is nothing that can be done", "/incident ack");
        assertThat(said(ALICE, "ack --incident zzzz")).contains("there is no incident");
        assertThat(said(ALICE, "help")).contains("/incident open");
    }

    @Test
    void withoutSlacksSignatureNothingIsRead() throws Exception {
        byte[] body = form(Map.of("user_id", ALICE, "text", "list")).getBytes(UTF_8);
        String now = Long.toString(Instant.now().getEpochSecond());

        assertThat(send(COMMANDS, body, now, "v0=00").statusCode()).isEqualTo(401);
        assertThat(send(INTERACTIONS, body, now, "v0=00").statusCode()).isEqualTo(401);
        String old = Long.toString(Instant.now().minusSeconds(400).getEpochSecond());
        assertThat(send(COMMANDS, body, old, signed(old, body)).statusCode()).isEqualTo(401);
        assertThat(send(COMMANDS, body, now, signed(now, body)).statusCode()).isEqualTo(200);
    }

    @Test
    void aClickAcknowledgesAndWhoeverClickedIsTold() throws Exception {
        String id = opened(ALICE, "open --sev 2 --drill yes Clicks " + UUID.randomUUID());
        click(BOB, "zephyr-acknowledge", id);

        assertThat(slack.next("/later").path("text").asText()).isEqualTo("yours");
        click(ALICE, "zephyr-take-command", id);
        assertThat(slack.next("/later").path("text").asText()).contains("alice is now ic");
        click(ALICE, "zephyr-escalate", id);
        assertThat(slack.next("/later").path("text").asText()).contains("being called");
        click("UMALLORY", "zephyr-acknowledge", id);
        assertThat(slack.next("/later").path("text").asText()).contains("does not know you");
    }

    @Test
    void aDialogAsksForAnUpdateAndRefusesWhatSaysNothing() throws Exception {
        String id = opened(ALICE, "open --sev 2 --drill yes Dialogs " + UUID.randomUUID());
        click(ALICE, "zephyr-post-update", id);
        JsonNode asked = slack.next("/api/views.open");
        assertThat(asked.path("trigger_id").asText()).isNotEmpty();
        assertThat(asked.at("/view/private_metadata").asText()).isEqualTo(id);

        assertThat(submit(ALICE, "zephyr-update", id, Map.of("text", "rolling back", "impact", "slow")))
                .contains("\"clear\"");
        assertThat(caller.get("/api/v1/incidents/" + id)
                        .json()
                        .at("/incident/known/impact")
                        .asText())
                .isEqualTo("slow");
        assertThat(submit(ALICE, "zephyr-update", id, Map.of())).contains("\"errors\"", "an update says something");
    }

    private String opened(String user, String words) throws Exception {
        String said = said(user, words);
        assertThat(said).contains(" opened: ");
        return said.replaceFirst("(?s).* opened: ([^,]+),.*", "$1");
    }

    private String said(String user, String words) throws Exception {
        return said(user, words, "general");
    }

    /** The answer, also when a cold or busy server had to send it later. */
    private String said(String user, String words, String room) throws Exception {
        String said = answer(user, words, room).path("text").asText();
        return said.equals(Promptly.LATER) ? slack.next("/later").path("text").asText() : said;
    }

    private JsonNode answer(String user, String words, String room) throws Exception {
        Map<String, String> fields = new HashMap<>(Map.of("channel_name", room, "channel_id", "C000"));
        fields.putAll(Map.of(
                "user_id",
                user,
                "command",
                "/incident",
                "text",
                words,
                "trigger_id",
                UUID.randomUUID().toString(),
                "response_url",
                slack.url() + "/api/later"));
        byte[] body = form(fields).getBytes(UTF_8);
        String now = Long.toString(Instant.now().getEpochSecond());
        HttpResponse<String> response = send(COMMANDS, body, now, signed(now, body));
        assertThat(response.statusCode()).isEqualTo(200);
        JsonNode answer = MAPPER.readTree(response.body());
        assertThat(answer.path("response_type").asText()).isEqualTo("ephemeral");
        return answer;
    }

    private void click(String user, String action, String incident) throws Exception {
        interact("""
                {"type": "block_actions", "trigger_id": "%s", "user": {"id": "%s"}, "response_url": "%s/api/later",
                 "actions": [{"action_id": "%s", "value": "%s"}]}""".formatted(UUID.randomUUID(), user, slack.url(), action, incident));
    }

    private String submit(String user, String dialog, String incident, Map<String, String> written) throws Exception {
        String values = written.entrySet().stream()
                .map(field -> "\"%s\": {\"value\": {\"value\": \"%s\"}}".formatted(field.getKey(), field.getValue()))
                .collect(Collectors.joining(", "));
        return interact("""
                {"type": "view_submission", "user": {"id": "%s"}, "view": {"id": "V%s", "callback_id": "%s",
                 "private_metadata": "%s", "state": {"values": {%s}}}}""".formatted(user, UUID.randomUUID(), dialog, incident, values));
    }

    private String interact(String payload) throws Exception {
        byte[] body = form(Map.of("payload", payload)).getBytes(UTF_8);
        String now = Long.toString(Instant.now().getEpochSecond());
        HttpResponse<String> response = send(INTERACTIONS, body, now, signed(now, body));
        assertThat(response.statusCode()).isEqualTo(200);
        return response.body();
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static String signed(String timestamp, byte[] body) {
        return new String(SlackSignature.sign(SlackSetup.SIGNING.getBytes(UTF_8), timestamp, body), UTF_8);
    }

    private HttpResponse<String> send(String path, byte[] body, String timestamp, String signature)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("X-Slack-Request-Timestamp", timestamp)
                .header("X-Slack-Signature", signature)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }
}
