package dev.zephyr.starter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;

/** TLS for both sides by the variables that docs/operations.md names. */
@DirtiesContext
@SpringBootTest(
        classes = {ZephyrApplication.class, TrialSetup.class},
        webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = MutualTlsTest.Variables.class)
class MutualTlsTest {

    @TempDir
    private static Path folder;

    private static KeyFiles server;
    private static KeyFiles sender;
    private static KeyFiles stranger;

    @Autowired
    private Settings settings;

    @Value("${local.server.port}")
    private int port;

    @Value("${local.management.port}")
    private int managementPort;

    @BeforeAll
    static void keys() throws Exception {
        server = KeyFiles.make(folder, "server");
        sender = KeyFiles.make(folder, "sender");
        stranger = KeyFiles.make(folder, "stranger");
    }

    /** As the environment of the process would have them. */
    static final class Variables implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new SystemEnvironmentPropertySource(
                            "test-systemEnvironment",
                            Map.of(
                                    "SPRING_SSL_BUNDLE_PEM_WEB_KEYSTORE_CERTIFICATE",
                                    "file:" + server.certificate(),
                                    "SPRING_SSL_BUNDLE_PEM_WEB_KEYSTORE_PRIVATEKEY",
                                    "file:" + server.key(),
                                    "SPRING_SSL_BUNDLE_PEM_WEB_TRUSTSTORE_CERTIFICATE",
                                    "file:" + sender.certificate(),
                                    "SERVER_SSL_BUNDLE",
                                    "web",
                                    "SERVER_SSL_CLIENTAUTH",
                                    "need",
                                    "MANAGEMENT_SERVER_PORT",
                                    "0",
                                    "MANAGEMENT_SERVER_ADDRESS",
                                    "127.0.0.1",
                                    "MANAGEMENT_SERVER_SSL_ENABLED",
                                    "false")));
        }
    }

    @Test
    void takesAlertsOfASenderWithACertificateAndTheSecret() throws Exception {
        String secret = Files.readString(settings.data().resolve("catalogue/secrets/route-generic"))
                .strip();

        assertThat(deliver(Optional.of(sender), secret)).isEqualTo(202);
        assertThat(deliver(Optional.of(sender), "wrong")).isEqualTo(401);
    }

    @Test
    void refusesWhoeverHasNoCertificateOrAnother() {
        assertThatThrownBy(() -> deliver(Optional.empty(), "any")).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> deliver(Optional.of(stranger), "any")).isInstanceOf(IOException.class);
    }

    @Test
    void tellsItsHealthWithoutACertificateAtAPortOfThisMachine() {
        assertThat(new Caller(managementPort).get("/actuator/health/readiness").status())
                .isEqualTo(200);
    }

    private int deliver(Optional<KeyFiles> client, String secret) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("https://127.0.0.1:" + port + "/hooks/generic/generic"))
                .header("Authorization", "Bearer " + secret)
                .POST(HttpRequest.BodyPublishers.ofString("{\"key\":\"a\",\"title\":\"By TLS\"}"))
                .build();
        return HttpClient.newBuilder()
                .sslContext(context(client))
                .build()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .statusCode();
    }

    private static SSLContext context(Optional<KeyFiles> client) throws GeneralSecurityException, IOException {
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("server", server.store().getCertificate("server"));
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        KeyManager[] keys = client.isPresent() ? client.get().keys().getKeyManagers() : new KeyManager[0];
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys, trust.getTrustManagers(), null);
        return context;
    }
}
