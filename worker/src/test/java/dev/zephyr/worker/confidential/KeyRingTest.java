package dev.zephyr.worker.confidential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zephyr.alert.AlertBatch;
import dev.zephyr.workflow.WireFormat;
import io.temporal.api.common.v1.Payload;
import io.temporal.common.converter.DataConverter;
import io.temporal.common.converter.DataConverterException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyRingTest {

    private static final String OLD = "k1 " + "A".repeat(43) + "=";
    private static final String NEW = "k2 " + "B".repeat(42) + "A=";

    @TempDir
    private Path folder;

    private Path file() {
        return folder.resolve("keys").resolve("confidential");
    }

    @Test
    void makesItsFirstKeyForItsOwnerOnlyAndKeepsIt() throws IOException {
        KeyRing.Key made = KeyRing.open(file()).current();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
        assertThat(KeyRing.open(file()).current()).isEqualTo(made);
        assertThat(file().getParent().toFile().list()).containsExactly("confidential");
        assertThat(made.toString()).isEqualTo("Key[k1, ****]");
    }

    @Test
    void sealsWithTheFirstKeyAndOpensWithAll() throws IOException {
        Payload before = seal(converter(OLD));

        DataConverter rotated = converter(NEW + "\n" + OLD);
        assertThat(open(rotated, before).route()).isEqualTo("the route");
        assertThat(seal(rotated).getMetadataOrThrow("encryption-key-id").toStringUtf8())
                .isEqualTo("k2");
    }

    @Test
    void saysWhichKeyIsMissingAndDoesNotOpenWithAnother() throws IOException {
        Payload sealed = seal(converter(OLD));

        assertThatThrownBy(() -> open(converter(NEW), sealed))
                .isInstanceOf(DataConverterException.class)
                .hasMessageContaining("\"k1\"");
        assertThatThrownBy(() -> open(converter(NEW.replace("k2", "k1")), sealed))
                .isInstanceOf(DataConverterException.class)
                .hasMessageContaining("it is not the one");
    }

    @Test
    void refusesALineThatIsNoKeyWithoutRepeatingIt() {
        assertThatThrownBy(() -> converter("k1 c2hvcnQ="))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("32 bytes")
                .hasMessageNotContaining("c2hvcnQ");
        assertThatThrownBy(() -> converter("# nothing")).hasMessageContaining("holds no key");
    }

    @Test
    void leavesAloneWhatIsNotConfidential() throws IOException {
        AlertBatch open = new AlertBatch("source", "the route", List.of(), 0, false);

        assertThat(converter(OLD).toPayload(open).orElseThrow().getData().toStringUtf8())
                .contains("the route");
        assertThat(seal(converter(OLD)).getData().toString(StandardCharsets.ISO_8859_1))
                .doesNotContain("the route");
    }

    private DataConverter converter(String lines) throws IOException {
        Files.createDirectories(file().getParent());
        Files.writeString(file(), lines);
        return WireFormat.dataConverter(new SealingConverter(WireFormat.json(), KeyRing.open(file())));
    }

    private static Payload seal(DataConverter converter) {
        return converter
                .toPayload(new AlertBatch("source", "the route", List.of(), 0, false).sealed())
                .orElseThrow();
    }

    private static AlertBatch open(DataConverter converter, Payload payload) {
        return converter.fromPayload(payload, AlertBatch.class, AlertBatch.class);
    }
}
