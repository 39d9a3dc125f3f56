package dev.zephyr.starter.twilio;

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

/** The server in trial mode with the example catalogue, in which two people have telephones and Twilio does not answer. */
@TestConfiguration(proxyBeanMethods = false)
public class TwilioSetup {

    static final String TOKEN = "8f742231b10e8888abcd99yyyzzz85a5";
    static final String ADDRESS = "https://pages.example.com/zephyr";
    static final String HEIDI = "+15005550007";

    @Bean
    @Primary
    Settings testSettings() throws IOException {
        Path data = Path.of("target", "test-data", UUID.randomUUID().toString());
        Path catalogue = data.resolve("catalogue");
        ExampleFolder.in(catalogue);
        Path people = catalogue.resolve("people.yaml");
        String written = Files.readString(people);
        int heidi = written.indexOf("    methods:\n", written.indexOf("- id: heidi")) + "    methods:\n".length();
        Files.writeString(
                people,
                written.substring(0, heidi) + "      - { id: phone, kind: voice, address: " + HEIDI + " }\n"
                        + written.substring(heidi));
        Files.writeString(catalogue.resolve("secrets/twilio"), TOKEN);
        Files.writeString(catalogue.resolve("integrations.yaml"), """
                vendors:
                  - id: twilio
                    account: AC1
                    token: file:secrets/twilio
                    from: +15005550006
                    public-url: %s/
                    url: http://127.0.0.1:1
                """.formatted(ADDRESS));
        return new Settings(data, 0, "zephyr", Set.of(), LedgerSettings.EMBEDDED);
    }

    @Bean
    @Primary
    TemporalSettings testTemporalSettings() {
        return new TemporalSettings.Trial("a test");
    }
}
