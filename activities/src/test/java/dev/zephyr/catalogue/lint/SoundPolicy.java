package dev.zephyr.catalogue.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zephyr.catalogue.Finding;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/** A policy without findings, with one thing in it changed. */
final class SoundPolicy {

    private static final PolicyReader READER = new PolicyReader();

    private SoundPolicy() {}

    static String text() {
        return resource("/lint/sound.yaml");
    }

    static String resource(String path) {
        try (InputStream stream = SoundPolicy.class.getResourceAsStream(path)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static PolicyReading read(String text) {
        return READER.read("policy.yaml", text);
    }

    /** What is found once {@code from}, which stands there once, is {@code to}. */
    static List<Finding> findings(String from, String to) {
        String text = text();
        assertThat(text.split(Pattern.quote(from), -1))
                .as("%s stands once in the sound policy", from)
                .hasSize(2);
        return read(text.replace(from, to)).findings();
    }

    static List<String> changing(String from, String to) {
        return findings(from, to).stream().map(Finding::text).toList();
    }
}
