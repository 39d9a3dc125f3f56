package dev.zephyr.starter.slack;

import dev.zephyr.starter.ExampleFolder;
import dev.zephyr.starter.Settings;
import dev.zephyr.starter.temporal.TemporalSettings;
import dev.zephyr.worker.LedgerSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.UUID;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** The server in trial mode with the example catalogue, in which Slack knows two people and asks at a loopback address. */
@TestConfiguration(proxyBeanMethods = false)
public class SlackSetup {

    static final String SIGNING = "8f742231b10e8888abcd99yyyzzz85a5";

    @Bean
    FakeSlack fakeSlack() throws IOException {
        return new FakeSlack();
    }

    @Bean
    @Primary
    Settings testSettings(FakeSlack slack) throws IOException {
        Path data = Path.of("target", "test-data", UUID.randomUUID().toString());
        Path catalogue = data.resolve("catalogue");
        ExampleFolder.in(catalogue)
                .with(
                        "people.yaml",
                        "    name: Alice Adler\n",
                        "    name: Alice Adler\n    accounts: { slack: UALICE }\n")
                .with("people.yaml", "    name: Bob Brown\n", "    name: Bob Brown\n    accounts: { slack: UBOB }\n");
        Files.writeString(catalogue.resolve("secrets/slack-signing"), SIGNING);
        Files.writeString(catalogue.resolve("secrets/slack-token"), "xoxb-test");
        Files.writeString(catalogue.resolve("integrations.yaml"), """
                vendors:
                  - id: slack
                    token: file:secrets/slack-token
                    signing-secret: file:secrets/slack-signing
                    url: %s/api/
                """.formatted(slack.url()));
        return new Settings(data, 0, "zephyr", Set.of(), LedgerSettings.EMBEDDED);
    }

    @Bean
    @Primary
    TemporalSettings testTemporalSettings() {
        return new TemporalSettings.Trial("a test");
    }
}
