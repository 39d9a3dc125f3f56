package dev.zephyr.starter.hooks.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.zephyr.catalogue.directory.Catalogue;
import dev.zephyr.catalogue.directory.Route;
import dev.zephyr.catalogue.directory.Secrets;
import dev.zephyr.starter.ExampleFolder;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SnsProofTest {

    private static final String TOPIC = "arn:aws:sns:eu-west-1:123456789012:alarms";
    private static final String CERTIFICATE = "https://sns.eu-west-1.amazonaws.com/SimpleNotificationService-1.pem";
    private static final String CONFIRM = "https://sns.eu-west-1.amazonaws.com/?Action=ConfirmSubscription&Token=t";
    private static final String VALID = "2026/11/10";

    @TempDir
    private static Path keys;

    private static SnsKey amazon;
    private static SnsKey stranger;
    private static SnsKey expired;

    @TempDir
    private Path folder;

    private final List<URI> asked = new ArrayList<>();
    private String pem = "";
    private Catalogue catalogue;
    private Doorkeeper keeper;

    @BeforeAll
    static void makeKeys() throws Exception {
        amazon = SnsKey.of(keys, "sns.amazonaws.com", VALID);
        stranger = SnsKey.of(keys, "example.com", VALID);
        expired = SnsKey.of(keys, "sns.amazonaws.com", "2026/01/10");
    }

    @BeforeEach
    void aRouteForOneTopic() throws IOException {
        pem = amazon.pem();
        ExampleFolder example = ExampleFolder.in(folder);
        Files.writeString(example.path().resolve("routes.yaml"), """
            routes:
              - { id: aws, source: cloudwatch, topics: ["%s"], catchAll: "schedule:platform" }
            """.formatted(TOPIC));
        catalogue = example.open().catalogue();
        keeper = new Doorkeeper(new Secrets(folder, name -> null), address -> {
            asked.add(address);
            return pem.getBytes(StandardCharsets.UTF_8);
        });
    }

    @Test
    void admitsBothVersionsOfTheSignatureAndFetchesTheCertificateOnce() throws Exception {
        assertThat(admits(signed(notification(), "1"))).isTrue();
        assertThat(admits(signed(notification(), "2"))).isTrue();
        assertThat(asked).containsExactly(URI.create(CERTIFICATE));
    }

    @Test
    void admitsAMessageWithoutASubject() throws Exception {
        ObjectNode message = notification();
        message.remove("Subject");

        assertThat(admits(signed(message, "2"))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Message", "MessageId", "Subject", "Timestamp", "Type"})
    void refusesAMessageThatWasChangedAfterwards(String field) throws Exception {
        ObjectNode message = signed(notification(), "2");
        message.put(field, message.path(field).asText() + " ");

        assertThat(admits(message)).isFalse();
    }

    @Test
    void refusesAnotherTopicWithoutAskingForItsCertificate() throws Exception {
        ObjectNode message = notification();
        message.put("TopicArn", TOPIC + "-of-a-stranger");

        assertThat(admits(signed(message, "2"))).isFalse();
        assertThat(asked).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-21T08:59:59.000Z", "2026-11-21T11:00:01.000Z", "yesterday", ""})
    void refusesWhatIsNotOfThisHour(String timestamp) throws Exception {
        ObjectNode message = notification();
        message.put("Timestamp", timestamp);

        assertThat(admits(signed(message, "2"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://sns.eu-west-1.amazonaws.com/a.pem",
                "https://sns.eu-west-1.amazonaws.com.example.com/a.pem",
                "https://example.com/sns.eu-west-1.amazonaws.com/a.pem",
                "https://sns.eu-west-1.amazonaws.com@example.com/a.pem",
                "https://user@sns.eu-west-1.amazonaws.com/a.pem",
                "https://sns.eu-west-1.amazonaws.com:8443/a.pem",
                "https://sns.eu-west-1.amazonaws.com/a.pem?x=1",
                "https://sns.eu-west-1.amazonaws.com/a.txt",
                "https://snsXeu-west-1.amazonaws.com/a.pem",
                "https://169.254.169.254/a.pem",
                "https://[::ffff:127.0.0.1]/a.pem",
                "https://2130706433/a.pem",
                "file:///etc/passwd.pem",
                "sns.eu-west-1.amazonaws.com/a.pem",
                "https://sns.eu-west-1.amazonaws.com\\@example.com/a.pem",
                ""
            })
    void asksNobodyButAmazonForACertificate(String address) throws Exception {
        ObjectNode message = notification();
        message.put("SigningCertURL", address);

        assertThat(admits(signed(message, "2"))).isFalse();
        assertThat(asked).isEmpty();
    }

    @Test
    void refusesCertificatesOfOthersAndThoseThatHaveExpired() throws Exception {
        pem = stranger.pem();
        assertThat(admits(signed(notification(), "2", stranger))).isFalse();
        pem = expired.pem();
        assertThat(admits(signed(at("2"), "2", expired))).isFalse();
        pem = "no certificate";
        assertThat(admits(signed(at("3"), "2"))).isFalse();
    }

    @Test
    void refusesAnUnknownVersionAndARawDelivery() throws Exception {
        ObjectNode message = signed(notification(), "2");
        message.put("SignatureVersion", "3");
        assertThat(admits(message)).isFalse();

        Knock raw = Knocks.with(signed(notification(), "2").toString(), "x-amz-sns-rawdelivery", "true");
        assertThat(keeper.admit(catalogue, "cloudwatch", "aws", raw)).isEmpty();
    }

    @Test
    void asksTheSenderToTryAgainWhenAmazonCanNotBeReached() throws Exception {
        Doorkeeper cutOff = new Doorkeeper(new Secrets(folder, name -> null), Knocks.NO_AMAZON);
        Knock knock = Knocks.with(signed(notification(), "2").toString());

        assertThatThrownBy(() -> cutOff.admit(catalogue, "cloudwatch", "aws", knock))
                .isInstanceOf(ProofDelayed.class);
    }

    @Test
    void confirmsTheSubscriptionOfATopicOfTheRoute() throws Exception {
        Knock knock = Knocks.with(signed(confirmation(CONFIRM), "2").toString());
        Route route = keeper.admit(catalogue, "cloudwatch", "aws", knock).orElseThrow();

        keeper.greet(route, knock);

        assertThat(asked).containsExactly(URI.create(CERTIFICATE), URI.create(CONFIRM));
    }

    @Test
    void confirmsAtNoOtherAddressThanAmazons() throws Exception {
        Knock knock = Knocks.with(signed(confirmation("https://example.com/?Action=ConfirmSubscription"), "2")
                .toString());
        Route route = keeper.admit(catalogue, "cloudwatch", "aws", knock).orElseThrow();

        keeper.greet(route, knock);

        assertThat(asked).containsExactly(URI.create(CERTIFICATE));
    }

    private boolean admits(ObjectNode message) throws Exception {
        return keeper.admit(catalogue, "cloudwatch", "aws", Knocks.with(message.toString()))
                .isPresent();
    }

    private static ObjectNode notification() {
        return JsonMapper.builder()
                .build()
                .createObjectNode()
                .put("Type", "Notification")
                .put("MessageId", "m1")
                .put("TopicArn", TOPIC)
                .put("Subject", "ALARM: \"disk\"")
                .put("Message", "{\"AlarmName\":\"disk\"}")
                .put("Timestamp", "2026-11-21T09:30:00.000Z")
                .put("SigningCertURL", CERTIFICATE);
    }

    /** With the certificate at another address, so that no kept one is used. */
    private static ObjectNode at(String number) {
        return notification().put("SigningCertURL", CERTIFICATE.replace("1.pem", number + ".pem"));
    }

    private static ObjectNode confirmation(String address) {
        ObjectNode message = notification();
        message.remove("Subject");
        return message.put("Type", "SubscriptionConfirmation").put("Token", "t").put("SubscribeURL", address);
    }

    private static ObjectNode signed(ObjectNode message, String version) throws Exception {
        return signed(message, version, amazon);
    }

    private static ObjectNode signed(ObjectNode message, String version, SnsKey key) throws Exception {
        StringBuilder text = new StringBuilder();
        for (String name : new String[] {
            "Message", "MessageId", "Subject", "SubscribeURL", "Timestamp", "Token", "TopicArn", "Type"
        }) {
            if (message.has(name)) {
                text.append(name)
                        .append('\n')
                        .append(message.path(name).asText())
                        .append('\n');
            }
        }
        String algorithm = version.equals("1") ? "SHA1withRSA" : "SHA256withRSA";
        return message.put("SignatureVersion", version).put("Signature", key.sign(algorithm, text.toString()));
    }
}
