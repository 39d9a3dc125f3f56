package dev.zephyr.starter.twilio;

import static dev.zephyr.starter.twilio.TwilioSetup.HEIDI;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.zephyr.starter.Caller;
import dev.zephyr.starter.ZephyrApplication;
import dev.zephyr.starter.web.FormBody;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/** What is texted and pressed, against the whole server in trial mode. */
@SpringBootTest(
        classes = {ZephyrApplication.class, TwilioSetup.class},
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "spring.application.name=twilio")
class TwilioDoorsTest {

    private static final String STRANGER = "+15005550009";
    private static final String ACKNOWLEDGED = "acknowledged by heidi";

    private final HttpClient client = HttpClient.newHttpClient();

    @Value("${local.server.port}")
    private int port;

    private Caller caller;

    @BeforeEach
    void aCaller() {
        caller = new Caller(port);
    }

    @Test
    void aReplyWithTheCodeAcknowledgesInTheNameOfWhoseNumberItIs() throws Exception {
        String id = opened("Orders are <slow> & late");
        String code = id.substring(0, 6);

        assertThat(texted(STRANGER, "ack " + code)).contains("nobody's own");
        assertThat(texted(HEIDI, "I am driving")).contains("Nothing was done. Reply 1");
        assertThat(texted(HEIDI, "ack zzzzzz")).contains("there is no incident");
        assertThat(timeline(id)).doesNotContain(ACKNOWLEDGED);

        assertThat(texted(HEIDI, " Ack " + code.toUpperCase(Locale.ROOT) + ".")).contains(code + ": yours");
        assertThat(timeline(id)).contains(ACKNOWLEDGED);
    }

    @Test
    void aOneIsEnoughWhileOneIncidentCallsAndAllAreTakenAtOnce() throws Exception {
        String first = called("Reply <Dial>one</Dial>", "heidi");
        assertThat(texted(HEIDI, "1")).contains(first.substring(0, 6) + ": ");
        assertThat(texted(HEIDI, "1")).contains("Nothing calls you now");

        String second = called("Reply <Dial>two</Dial>", "heidi");
        String third = called("Reply three", "heidi");
        assertThat(texted(HEIDI, "1")).contains("Which one?", "&lt;Dial&gt;two", "ack all", third.substring(0, 6));
        assertThat(timeline(second)).doesNotContain(ACKNOWLEDGED);
        texted(HEIDI, "ack all");
        assertThat(timeline(second)).contains(ACKNOWLEDGED);
        assertThat(timeline(third)).contains(ACKNOWLEDGED);
    }

    @Test
    void aKeyAcknowledgesAndNeitherAWrongOneNorAMachineDoes() throws Exception {
        String id = opened("Calls");

        assertThat(pressed(HEIDI, id, "7", "human")).contains("<Gather", "press 4");
        assertThat(pressed(HEIDI, id, "4", "machine_start")).contains("<Hangup");
        assertThat(pressed(HEIDI, id, "4", "fax")).contains("<Hangup");
        assertThat(pressed(STRANGER, id, "4", "human")).contains("nobody's own");
        assertThat(timeline(id)).doesNotContain(ACKNOWLEDGED);

        String taken = pressed(HEIDI, id, "4", "human");
        assertThat(taken).contains("<Say>" + id.substring(0, 6) + ": yours</Say>");
        assertThat(pressed(HEIDI, id, "4", "human")).isEqualTo(taken);
        assertThat(timeline(id).split(ACKNOWLEDGED, -1)).hasSize(2);
    }

    @Test
    void thatAPageDidNotComeThroughIsOnTheTimelineOfItsIncident() throws Exception {
        String id = called("Ends", "ivan");
        String key = Caller.until(() -> deliveredToIvan(id), found -> !found.isEmpty());

        assertThat(ended(key, "completed", "human")).isEqualTo(204);
        assertThat(ended("nonsense", "failed", "")).isEqualTo(404);
        assertThat(timeline(id)).doesNotContain("ivan by inbox:");
        assertThat(ended(key, "no-answer", "")).isEqualTo(204);
        Caller.until(() -> timeline(id), text -> text.contains("ivan by inbox: nobody took the call"));
        assertThat(ended(key, "completed", "machine_start")).isEqualTo(204);
        Caller.until(() -> timeline(id), text -> text.contains("ivan by inbox: a machine answered"));
    }

    /** The key of his page, once it was taken. */
    private String deliveredToIvan(String id) {
        for (JsonNode entry :
                caller.get("/api/v1/incidents/" + id + "/timeline").json()) {
            if (entry.path("kind").asText().equals("delivered")
                    && entry.at("/fields/person").asText().equals("ivan")) {
                return entry.at("/fields/key").asText();
            }
        }
        return "";
    }

    private int ended(String key, String status, String answeredBy) throws Exception {
        String path = "/hooks/twilio/status?page=" + URLEncoder.encode(key, UTF_8);
        String body = form(Map.of("CallStatus", status, "AnsweredBy", answeredBy, "CallSid", "CA1"));
        return send(path, body, signed(path, body)).statusCode();
    }

    @Test
    void withoutTwiliosSignatureNothingIsRead() throws Exception {
        String id = opened("Forged");
        String body = form(Map.of("From", HEIDI, "Body", "ack " + id, "MessageSid", "SM1"));

        assertThat(send("/hooks/twilio/sms", body, "c2lnbmF0dXJl").statusCode()).isEqualTo(401);
        assertThat(send("/hooks/twilio/sms", body, signed("/hooks/twilio/voice", body))
                        .statusCode())
                .isEqualTo(401);
        assertThat(timeline(id)).doesNotContain(ACKNOWLEDGED);
        assertThat(send("/hooks/twilio/sms", body, signed("/hooks/twilio/sms", body))
                        .statusCode())
                .isEqualTo(200);
    }

    private String opened(String title) {
        return caller.post(
                        "alice",
                        "/api/v1/incidents",
                        "{\"service\":\"checkout\",\"drill\":true,\"force\":true,\"summary\":\"" + title + " "
                                + UUID.randomUUID() + "\"}")
                .json()
                .path("id")
                .asText();
    }

    /** Somebody is called for it. */
    private String called(String title, String person) {
        String id = opened(title);
        caller.post(
                "alice",
                "/api/v1/incidents/" + id + "/commands",
                "{\"command\":{\"do\":\"call-person\",\"person\":\"" + person + "\",\"reason\":\"knows it\"}}");
        Caller.until(
                () -> caller.get("/api/v1/incidents?status=active").json(),
                all -> all.path("incidents").findParents("id").stream()
                        .filter(row -> row.path("id").asText().equals(id))
                        .anyMatch(row -> row.path("ringing").toString().contains(person)));
        return id;
    }

    private String timeline(String id) {
        return caller.get("/api/v1/incidents/" + id + "/timeline").text();
    }

    private String texted(String from, String words) throws Exception {
        String body = form(Map.of("From", from, "Body", words, "MessageSid", "SM" + UUID.randomUUID()));
        return accepted("/hooks/twilio/sms", body);
    }

    private String pressed(String number, String id, String digits, String answeredBy) throws Exception {
        String path = "/hooks/twilio/voice?page=" + URLEncoder.encode(id + "/opened/1/first/heidi/phone", UTF_8);
        String body = form(Map.of("To", number, "Digits", digits, "AnsweredBy", answeredBy, "CallSid", "CA" + id));
        return accepted(path, body);
    }

    private String accepted(String path, String body) throws Exception {
        HttpResponse<String> response = send(path, body, signed(path, body));
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("content-type")).hasValue("application/xml;charset=UTF-8");
        return response.body();
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static String signed(String path, String body) {
        byte[] token = TwilioSetup.TOKEN.getBytes(UTF_8);
        FormBody form = FormBody.of(body.getBytes(UTF_8));
        return new String(TwilioSignature.sign(token, TwilioSetup.ADDRESS + path, form), UTF_8);
    }

    private HttpResponse<String> send(String path, String body, String signature) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("X-Twilio-Signature", signature)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }
}
