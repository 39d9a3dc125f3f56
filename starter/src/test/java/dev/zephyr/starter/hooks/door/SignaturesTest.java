package dev.zephyr.starter.hooks.door;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zephyr.catalogue.directory.Catalogue;
import dev.zephyr.catalogue.directory.Secrets;
import dev.zephyr.starter.ExampleFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Signatures that openssl made, over what the documents of the senders say is signed. */
class SignaturesTest {

    private static final String BODY = "{\"key\":\"disk\"}";
    private static final String HEX = "30872c601449abeb001827171cae489782cac930eec4f21b7b4886488b12e53e";
    private static final String BASE64 = "MIcsYBRJq+sAGCcXHK5Il4LKyTDuxPIbe0iGSIsS5T4=";
    private static final String NOW = "1795255200";
    private static final String STAMPED = "0293fcf77678aaaf2958341fe6bc383470fba5d3f2600b97d16e2a0e5a03b487";
    private static final String WITH_ID = "OLaqMo3MIkkfme2jJmy079JAGL7GclrDNVfH79T41Tc=";
    private static final String GRAFANA = "X-Grafana-Alerting-Signature";
    private static final String OF_BODY = "authentication: hmac";
    private static final String OF_TIME = "authentication: hmac\n    signature: { timestamp: X-Time }";

    @TempDir
    private Path folder;

    @Test
    void admitsGrafanasSignatureOverTheBody() throws Exception {
        Door door = door("grafana", OF_BODY);

        assertThat(door.admits(BODY, GRAFANA, HEX)).isTrue();
        assertThat(door.admits(BODY, GRAFANA, HEX.toUpperCase(Locale.ROOT))).isTrue();
        assertThat(door.admits(BODY + " ", GRAFANA, HEX)).isFalse();
        assertThat(door.admits(BODY, GRAFANA, HEX.substring(2))).isFalse();
        assertThat(door.admits(BODY, GRAFANA, "")).isFalse();
        assertThat(door.admits(BODY, GRAFANA, "sha256=" + HEX)).isFalse();
        assertThat(door.admits(BODY, "X-Other", HEX)).isFalse();
        assertThat(door.admits(BODY, "Authorization", "Bearer the-secret")).isFalse();
    }

    @Test
    void readsTheSignatureWhereTheRouteSaysItIs() throws Exception {
        Door door = door(
                "generic",
                "authentication: hmac\n    signature: { header: X-SFX-Signature, encoding: base64, prefix: \"v=\" }");

        assertThat(door.admits(BODY, "X-SFX-Signature", "v=" + BASE64)).isTrue();
        assertThat(door.admits(BODY, "X-SFX-Signature", BASE64)).isFalse();
        assertThat(door.admits(BODY, "X-SFX-Signature", "v=" + HEX)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "1795255200, 0293fcf77678aaaf2958341fe6bc383470fba5d3f2600b97d16e2a0e5a03b487, true",
        "1795254900, 7cb27f18d9ac081dc6cfba27b7ab8bac45e78403d49b3f308dbb01410d41bdb3, true",
        "1795255500, c3fad3fa24946c4f156a9e10829ed6cfb81625d79fa9c494bf42194b47d9139d, true",
        "1795254899, 6215ad53bf43589a350580c0d6551c5ed0f074699ca59aaee11e006b2d34dbd9, false",
        "1795255501, 26fae993943c9dc516b84467eca94f99ee4c41cafe2660fd253c27ca3cc12931, false",
        "1795255201, 0293fcf77678aaaf2958341fe6bc383470fba5d3f2600b97d16e2a0e5a03b487, false",
        "soon, 0293fcf77678aaaf2958341fe6bc383470fba5d3f2600b97d16e2a0e5a03b487, false"
    })
    void takesASignedTimeWithinFiveMinutesBothWays(String seconds, String signature, boolean admitted)
            throws Exception {
        assertThat(door("grafana", OF_TIME).admits(BODY, "X-Time", seconds, GRAFANA, signature))
                .isEqualTo(admitted);
    }

    @Test
    void refusesASignatureOfTheBodyWhereATimeIsWanted() throws Exception {
        Door door = door("grafana", OF_TIME);

        assertThat(door.admits(BODY, GRAFANA, HEX)).isFalse();
        assertThat(door.admits(BODY, "X-Time", NOW, GRAFANA, HEX)).isFalse();
    }

    @Test
    void refusesAHeaderThatStandsThereTwice() throws Exception {
        Knock twice =
                new Knock(Map.of(GRAFANA, List.of(HEX, HEX)), "", BODY.getBytes(StandardCharsets.UTF_8), Knocks.NOW);

        assertThat(door("grafana", OF_BODY).admits(twice)).isFalse();
    }

    @Test
    void admitsAnyOfPagerDutysSignatures() throws Exception {
        Door door = door("generic", "authentication: pagerduty");
        String other = "v1=" + STAMPED;

        assertThat(door.admits(BODY, "X-PagerDuty-Signature", "v1=" + HEX)).isTrue();
        assertThat(door.admits(BODY, "X-PagerDuty-Signature", other + ",v1=" + HEX))
                .isTrue();
        assertThat(door.admits(BODY, "X-PagerDuty-Signature", other)).isFalse();
        assertThat(door.admits(BODY, "X-PagerDuty-Signature", "v2=" + HEX)).isFalse();
        assertThat(door.admits(BODY)).isFalse();
    }

    @Test
    void admitsAStandardWebhook() throws Exception {
        Door door = door("generic", "authentication: standard-webhooks");

        assertThat(door.admits(BODY, standard("msg_1", NOW, "v1," + WITH_ID))).isTrue();
        assertThat(door.admits(BODY, standard("msg_1", NOW, "v1," + BASE64 + " v1," + WITH_ID)))
                .isTrue();
        assertThat(door.admits(BODY, standard("msg_2", NOW, "v1," + WITH_ID))).isFalse();
        assertThat(door.admits(BODY, standard("msg_1", "1795255201", "v1," + WITH_ID)))
                .isFalse();
        assertThat(door.admits(BODY, standard("msg_1", NOW, WITH_ID))).isFalse();
        assertThat(door.admits(BODY, "webhook-signature", "v1," + WITH_ID)).isFalse();
    }

    @Test
    void takesTheTokenOfAnAddressOnlyWhereTheRouteSaysSo() throws Exception {
        Door door = door("generic", "authentication: query");

        assertThat(door.admits(query("token=the-secret"))).isTrue();
        assertThat(door.admits(query("a=b&token=the%2Dsecret"))).isTrue();
        assertThat(door.admits(query("token=the-secret&token=the-secret"))).isFalse();
        assertThat(door.admits(query("token=%"))).isFalse();
        assertThat(door.admits(query(""))).isFalse();
        assertThat(door("generic", "authentication: token").admits(query("token=the-secret")))
                .isFalse();
    }

    @Test
    void admitsBothSecretsWhileASenderChangesOver() throws Exception {
        Door door = door("grafana", OF_BODY, "first", "the-secret");

        assertThat(door.admits(BODY, GRAFANA, HEX)).isTrue();
        assertThat(door("grafana", OF_BODY, "first", "next").admits(BODY, GRAFANA, HEX))
                .isFalse();
    }

    private static Knock query(String query) {
        return new Knock(Map.of(), query, BODY.getBytes(StandardCharsets.UTF_8), Knocks.NOW);
    }

    private static String[] standard(String id, String seconds, String signatures) {
        return new String[] {"webhook-id", id, "webhook-timestamp", seconds, "webhook-signature", signatures};
    }

    private Door door(String source, String authentication, String... secrets) throws IOException {
        ExampleFolder example = ExampleFolder.in(Files.createTempDirectory(folder, "door"));
        String[] live = secrets.length == 0 ? new String[] {"the-secret"} : secrets;
        StringBuilder places = new StringBuilder();
        for (int i = 0; i < live.length; i++) {
            Files.writeString(example.path().resolve("secrets/s" + i), live[i]);
            places.append(i == 0 ? "" : ", ").append("file:secrets/s").append(i);
        }
        Files.writeString(example.path().resolve("routes.yaml"), """
            routes:
              - id: door
                source: %s
                %s
                secrets: [%s]
                catchAll: schedule:platform
            """.formatted(source, authentication, places));
        return new Door(
                source,
                example.open().catalogue(),
                new Doorkeeper(new Secrets(example.path(), name -> null), Knocks.NO_AMAZON));
    }

    /** The door of one route. */
    private record Door(String source, Catalogue catalogue, Doorkeeper keeper) {

        boolean admits(String body, String... headers) throws Exception {
            return admits(Knocks.with(body, headers));
        }

        boolean admits(Knock knock) throws Exception {
            return keeper.admit(catalogue, source, "door", knock).isPresent();
        }
    }
}
