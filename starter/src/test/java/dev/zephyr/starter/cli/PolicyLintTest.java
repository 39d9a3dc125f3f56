package dev.zephyr.starter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PolicyLintTest {

    private final Desk desk = new Desk("http://127.0.0.1:1");

    @TempDir
    private Path folder;

    private Path preset() throws IOException {
        Path file = folder.resolve("zephyr.yaml");
        try (InputStream stream = PolicyLintTest.class.getResourceAsStream("/policies/zephyr.yaml")) {
            Files.copy(stream, file);
        }
        return file;
    }

    @Test
    void acceptsAPresetWithoutAServerAndKeepsNoticesApart() throws IOException {
        assertThat(desk.run("policy", "lint", preset().toString())).isZero();
        assertThat(desk.out()).contains("Notices, nothing has to be done about them:", "0 errors", "It can be used.");
        assertThat(desk.err()).isEmpty();
    }

    @Test
    void refusesABrokenOneWithFileAndLine() throws IOException {
        Path file = preset();
        Files.writeString(file, Files.readString(file).replace("within: 20m", "within: soon"));
        assertThat(desk.run("policy", "lint", file.toString())).isEqualTo(1);
        assertThat(desk.out())
                .containsPattern("zephyr\\.yaml:\\d+  error  obligations")
                .contains("found  soon", "1 error");
    }

    @Test
    void answersPrograms() throws IOException {
        assertThat(desk.run("policy", "lint", "--json", preset().toString())).isZero();
        assertThat(desk.out()).contains("\"usable\" : true", "\"grade\" : \"notice\"");
    }

    @Test
    void saysWhichFileCanNotBeRead() {
        assertThat(desk.run("policy", "lint", "nowhere.yaml")).isEqualTo(2);
        assertThat(desk.err()).contains("nowhere.yaml can not be read");
    }
}
