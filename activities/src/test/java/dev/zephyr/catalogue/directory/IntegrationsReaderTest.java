package dev.zephyr.catalogue.directory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zephyr.catalogue.Findings;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IntegrationsReaderTest {

    private static final String FILE = "integrations.yaml";

    private static final String TWILIO = """
            vendors:
              - id: twilio
                account: AC1
                token: env:TWILIO
                from: +15005550006
                public-url: https://zephyr.example.com
            """;

    @TempDir
    private Path path;

    private CatalogueFolder folder;

    @BeforeEach
    void begin() {
        folder = new CatalogueFolder(path);
    }

    @Test
    void withoutTheFileEverythingIsLocal() {
        assertThat(good().vendorOf(Integrations.CHAT)).isEqualTo(Integrations.LOCAL);
    }

    @Test
    void namesAVendorForAPortAndKeepsItsSecretsWhereTheyAre() {
        folder.write(FILE, """
                ports: { chat: webhook, mail: local }
                vendors:
                  - id: webhook
                    url: https://hooks.example.com/zephyr
                    secret: [env:NEW, "file:secrets/old"]
                """);

        Integrations found = good();
        assertThat(found.vendorOf(Integrations.CHAT)).isEqualTo("webhook");
        assertThat(found.vendorOf(Integrations.TICKETS)).isEqualTo(Integrations.LOCAL);
        VendorEntry webhook = found.vendor("webhook").orElseThrow();
        assertThat(webhook.values("url")).containsExactly("https://hooks.example.com/zephyr");
        assertThat(webhook.secrets("secret"))
                .extracting(SecretReference::toString)
                .containsExactly("env:NEW", "file:secrets/old");
    }

    @Test
    void saysEverythingThatIsWrongAtOnce() {
        folder.write(FILE, """
                ports: { chat: carrier-pigeon, fax: local, tickets: webhook, mail: webhook }
                vendors:
                  - id: webhook
                    url: http://hooks.example.com/zephyr
                    token: hunter2
                  - id: webhook
                  - id: myspace
                  - url: x
                people: []
                """);

        List<String> findings = folder.findings();
        assertThat(String.join("\n", findings))
                .contains(
                        "integrations.yaml:1  ports.chat: found \"carrier-pigeon\"", "use one of local, slack, webhook")
                .contains("ports.fax", "use one of chat, documents, mail, status-page, tickets")
                .contains("ports.tickets: found \"webhook\"", "use one of local")
                .contains("integrations.yaml:4  vendors.webhook.url", "https://")
                .contains("vendors.webhook.secret: it is missing", "env:NAME or file:path")
                .contains("vendors.webhook.token: there is no such key")
                .contains("vendors.webhook.id: found \"webhook\": this id stands here a second time")
                .contains("vendors.myspace.id: found \"myspace\": there is no such vendor")
                .contains("vendors[3].id: it is missing")
                .contains("integrations.yaml:9  people: there is no such key")
                .doesNotContain("hunter2");
        assertThat(findings).hasSize(11);
    }

    @Test
    void aPortWithoutAWordAboutItsVendorIsRefused() {
        folder.write(FILE, "ports: { chat: webhook }");

        assertThat(folder.findings())
                .singleElement()
                .asString()
                .contains("ports.chat", "nothing is said about this vendor");
    }

    @Test
    void aSecretWrittenOutIsRefusedAndNotShown() {
        folder.write(FILE, """
                vendors: [{ id: webhook, url: "https://a.example.com", secret: hunter2 }]
                """);

        assertThat(folder.findings())
                .singleElement()
                .asString()
                .contains("secret")
                .doesNotContain("hunter2");
    }

    @Test
    void aPersonIsKnownByTheAccountAtAVendor() {
        folder.replace("people.yaml", "zone: Europe/London", "zone: Europe/London\n    accounts: { webhook: U1 }");

        assertThat(catalogue().personAt("webhook", "U1"))
                .hasValueSatisfying(person -> assertThat(person.id()).isEqualTo("erin"));
        assertThat(catalogue().personAt("webhook", "U2")).isEmpty();
    }

    @Test
    void aPersonIsKnownByTheNumberThatIsCalledAndByNoneThatSeveralShare() {
        folder.write(FILE, TWILIO);
        telephones("+15005550008", "+15005550007");
        assertThat(catalogue().personReachedAt("twilio", "+15005550007"))
                .hasValueSatisfying(person -> assertThat(person.id()).isEqualTo("erin"));
        assertThat(catalogue().personReachedAt("twilio", "+15005550009")).isEmpty();
        assertThat(catalogue().personReachedAt("slack", "+15005550007")).isEmpty();

        telephones("+15005550007", "+15005550007");
        assertThat(catalogue().personReachedAt("twilio", "+15005550007")).isEmpty();
    }

    @Test
    void aNumberWithoutItsCountryIsRefusedWithAnExample() {
        folder.write(FILE, TWILIO.replace("+1500", "001500"));
        telephones("015005550007", "+0500555");

        assertThat(folder.findings())
                .hasSize(3)
                .allSatisfy(finding -> assertThat(finding).contains("with its country, such as +15005550006"));
    }

    @Test
    void aKeyOfTwilioWithoutItsSecretIsRefused() {
        folder.write(FILE, TWILIO + "    api-key: env:KEY\n");

        assertThat(folder.findings()).singleElement().asString().contains("twilio.api-key", "write both or neither");
    }

    private void telephones(String bob, String erin) {
        folder.replace("people.yaml", """
                    methods: [{ id: mail, kind: mail, address: bob@example.com }]
                  - id: erin
                    zone: Europe/London
                    methods: [{ id: inbox, kind: inbox }]
                """, """
                    methods: [{ id: tel, kind: sms, address: %s }]
                  - id: erin
                    zone: Europe/London
                    methods: [{ id: tel, kind: voice, address: %s }]
                """.formatted(bob, erin));
    }

    @Test
    void anAccountAtAVendorThatThereIsNotIsRefused() {
        folder.replace("people.yaml", "zone: Europe/London", "zone: Europe/London\n    accounts: { myspace: U1 }");

        assertThat(folder.findings()).singleElement().asString().contains("people.erin.accounts.myspace", "webhook");
    }

    @Test
    void aMailServerIsToldWithListsOfEachServicesOwn() {
        folder.write(FILE, """
                ports: { mail: smtp }
                vendors:
                  - id: smtp
                    host: mail.example.com
                    port: 2525
                    from: Zephyr <zephyr@example.com>
                    user: zephyr
                    password: env:MAIL
                    lists: [customers=all@example.com]
                    services: { api: { lists: [customers=buyers@example.com] } }
                """);

        VendorEntry smtp = good().vendor("smtp").orElseThrow();
        assertThat(smtp.values("api", "lists")).containsExactly("customers=buyers@example.com");
        assertThat(smtp.values("search", "lists")).containsExactly("customers=all@example.com");
    }

    @Test
    void aMailServerThatIsToldWronglyIsRefused() {
        folder.write(FILE, """
                vendors:
                  - id: smtp
                    host: smtp://mail.example.com
                    port: 70000
                    tls: maybe
                    from: "zephyr@example.com, eve@example.com"
                    user: zephyr
                    lists: [customers, customers=all]
                """);

        assertThat(String.join("\n", folder.findings()))
                .contains("vendors.smtp.host", "the name of a host")
                .contains("vendors.smtp.port", "from 1 to 65535")
                .contains("vendors.smtp.tls", "one of none, starttls, tls")
                .contains("vendors.smtp.from", "a mail address, as a@example.com")
                .contains("vendors.smtp.user", "a user has a password")
                .contains("vendors.smtp.lists[0]", "vendors.smtp.lists[1]", "NAME=ADDRESS");
    }

    @Test
    void aRemoteBySshIsRefusedWithWhatToWrite() {
        for (String remote : List.of("git@git.example.com:team/x.git", "ssh://git.example.com/x", "http://a.test/x")) {
            folder.write(FILE, "vendors: [{ id: git, remote: \"" + remote + "\", branch: \"-f\" }]");

            assertThat(folder.findings())
                    .hasSize(2)
                    .anyMatch(
                            finding -> finding.contains("vendors.git.remote") && finding.contains("ssh is not spoken"))
                    .anyMatch(finding -> finding.contains("vendors.git.branch"));
        }
        folder.write(FILE, "vendors: [{ id: git, remote: \"https://a.test/x.git\", branch: docs/incidents }]");
        assertThat(folder.findings()).isEmpty();
    }

    @Test
    void mailThatIsReadableOnTheWayStaysOnThisMachine() {
        folder.write(FILE, "vendors: [{ id: smtp, host: mail.example.com, from: a@example.com, tls: none }]");
        assertThat(folder.findings())
                .singleElement()
                .asString()
                .contains("vendors.smtp.tls: found \"none\"", "write starttls or tls");

        folder.write(FILE, "vendors: [{ id: smtp, host: localhost, from: a@example.com, tls: none }]");
        assertThat(folder.findings()).isEmpty();
    }

    @Test
    void aChangeOfVendorIsAChangeOfTheCatalogue() {
        Catalogue before = catalogue();
        folder.write(FILE, """
                ports: { chat: webhook }
                vendors: [{ id: webhook, url: "https://a.example.com", secret: "env:HOOK" }]
                """);

        assertThat(CatalogueDiff.between(before, catalogue()).text()).isEqualTo("integrations: +port chat +webhook");
    }

    private Integrations good() {
        return catalogue().integrations();
    }

    private Catalogue catalogue() {
        Findings findings = new Findings();
        return folder.read(findings).orElseThrow(() -> new AssertionError(findings.text()));
    }
}
