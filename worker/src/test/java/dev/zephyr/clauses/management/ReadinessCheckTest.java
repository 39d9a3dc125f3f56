package dev.zephyr.clauses.management;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zephyr.catalogue.directory.CatalogueDirectory;
import dev.zephyr.catalogue.directory.CatalogueStore;
import dev.zephyr.catalogue.directory.ExampleCatalogue;
import dev.zephyr.clauses.Preset;
import dev.zephyr.readiness.Lack;
import dev.zephyr.readiness.Readiness;
import dev.zephyr.readiness.Topic;
import dev.zephyr.worker.ReadinessCheck;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example catalogue under the preset, made ready in every way; then one thing after the other is taken away. */
class ReadinessCheckTest {

    private static final String PRESET = "incident-management";

    /** A Monday evening in Europe. */
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-02-02T19:00:00Z"), ZoneOffset.UTC);

    @TempDir
    private Path folder;

    private Map<String, String> faults = Map.of();

    @BeforeEach
    void makeReady() throws IOException {
        ExampleCatalogue.copyTo(folder);
        edit("services.yaml", "policy: zephyr", "policy: " + PRESET);
        edit(
                "people.yaml",
                "      - id: inbox\n        kind: inbox\n",
                "      - { id: ring, kind: webhook, address: \"http://127.0.0.1:9099/ring\", secret: file:secrets/webhook }\n");
        edit("schedules.yaml", "participants: [heidi]", "participants: [heidi, ivan]");
        edit("schedules.yaml", "participants: [grace]", "participants: [grace, frank]");
        Files.writeString(
                folder.resolve("integrations.yaml"),
                "ports:\n  chat: slack\nvendors:\n  - id: slack\n    token: file:secrets/slack\n");
    }

    @Test
    @Tag("M-35")
    void whatIsThereIsReadyAndThePolicySaysWhatIsLookedAt() {
        assertThat(check().lacks()).isEmpty();
        assertThat(check().asked()).containsExactly(Topic.values());
    }

    @Test
    @Tag("M-35")
    void severitiesThatAreNotDefinedAreALack() throws IOException {
        policy("definition: Internal; no user is affected.", "definition: SEV4");
        assertLack(Topic.SEVERITY_DEFINITIONS, "what SEV4 means is not said", "definition of SEV4");
    }

    @Test
    @Tag("M-35")
    void hoursWithoutAnybodyOnCallAndARotationOfOneAreLacks() throws IOException {
        edit(
                "schedules.yaml",
                "participants: [bob, carol, dave]",
                "participants: [bob]\n    restrictions: [{ hours: '09:00-17:00' }]");
        List<Lack> lacks = check().lacks(Topic.ROTATION);
        assertThat(lacks)
                .extracting(Lack::problem)
                .anyMatch(problem -> problem.startsWith("nobody is on call by checkout from 2026-02-02T23:00:00Z"))
                .contains("nobody takes over from whoever is on call by checkout");
        assertThat(lacks).extracting(Lack::about).contains("team checkout", "team payments");
        assertThat(lacks).extracting(Lack::remedy).anyMatch(remedy -> remedy.contains("zephyr oncall gaps"));
    }

    @Test
    @Tag("M-35")
    void aMessageThatIsNotReadyIsALack() throws IOException {
        policy("on: [resolved]", "on: [hypothesis]", "on: [stable]", "on: [hypothesis]");
        assertLack(Topic.MESSAGE_TEMPLATES, "no message is ready for the resolution", "add one under messages");
    }

    @Test
    @Tag("M-35")
    void aPostmortemThatNobodyIsRemindedOfIsALack() throws IOException {
        policy(
                "metBy: [postmortem-scheduled, postmortem-reviewed]",
                "metBy: [note]",
                "metBy: [postmortem-drafted]",
                "metBy: [note]",
                "metBy: [postmortem-reviewed]",
                "metBy: [note]");
        assertLack(Topic.POSTMORTEM_PROCESS, "nobody is reminded of a postmortem", "add an obligation");
    }

    @Test
    @Tag("M-35")
    void aLevelAtWhichNobodyIsIsALack() throws IOException {
        edit(
                "schedules.yaml",
                "participants: [erin, frank]",
                "participants: [erin, frank]\n    restrictions: [{ hours: '09:00-17:00' }]");
        assertLack(Topic.ESCALATION_PATHS, "nobody is at Engineering manager", "zephyr oncall now checkout");
    }

    @Test
    @Tag("M-35")
    void roomsThatNobodySeesAndAVendorThatRefusesAreLacks() throws IOException {
        faults = Map.of("slack", "its token is not at file:secrets/slack");
        assertLack(Topic.CHANNELS, "its token is not at file:secrets/slack", "integrations.yaml");
        Files.delete(folder.resolve("integrations.yaml"));
        assertLack(Topic.CHANNELS, "rooms are files of this machine", "name a chat vendor");
    }

    @Test
    @Tag("M-35")
    void aPersonWhomNothingRingsIsALack() throws IOException {
        edit(
                "people.yaml",
                "    zone: Asia/Kathmandu\n    methods:\n      - { id: ring, kind: webhook,"
                        + " address: \"http://127.0.0.1:9099/ring\", secret: file:secrets/webhook }\n",
                "    zone: Asia/Kathmandu\n    methods:\n      - { id: inbox, kind: inbox }\n");
        edit("schedules.yaml", "participants: [bob, carol, dave]", "participants: [carol, carol, bob]");
        assertLack(Topic.PAGING, "nothing rings them: Carol Chen has only inbox", "zephyr page-me");
    }

    private void assertLack(Topic topic, String problem, String remedy) {
        assertThat(check().lacks(topic)).anySatisfy(lack -> {
            assertThat(lack.problem()).contains(problem);
            assertThat(lack.remedy()).contains(remedy);
        });
        assertThat(check().isReady()).isFalse();
    }

    private Readiness check() {
        CatalogueStore store = CatalogueStore.open(folder, CLOCK);
        ReadinessCheck check = new ReadinessCheck(
                store, new CatalogueDirectory(store, CLOCK), vendor -> Optional.ofNullable(faults.get(vendor)), CLOCK);
        return check.now().stream()
                .filter(readiness -> readiness.policy().equals(PRESET))
                .findFirst()
                .orElseThrow();
    }

    private void edit(String file, String old, String now) throws IOException {
        Path path = folder.resolve(file);
        String text = Files.readString(path);
        assertThat(text).contains(old);
        Files.writeString(path, text.replace(old, now));
    }

    /** The preset as a policy of one's own, with some of its text changed. */
    private void policy(String... changes) throws IOException {
        String resource = "/policies/" + PRESET + ".yaml";
        try (InputStream file = Objects.requireNonNull(Preset.class.getResourceAsStream(resource))) {
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            for (int i = 0; i < changes.length; i += 2) {
                assertThat(text).contains(changes[i]);
                text = text.replace(changes[i], changes[i + 1]);
            }
            Files.createDirectories(folder.resolve("policies"));
            Files.writeString(folder.resolve("policies").resolve(PRESET + ".yaml"), text);
        }
    }
}
