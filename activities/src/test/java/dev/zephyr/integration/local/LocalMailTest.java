package dev.zephyr.integration.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zephyr.integration.contract.MailContract;
import dev.zephyr.integration.contract.Samples;
import dev.zephyr.port.Mail;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalMailTest extends MailContract {

    private static final Pattern WORD = Pattern.compile("=\\?UTF-8\\?B\\?([^?]*)\\?=");

    @TempDir
    private Path data;

    @Override
    protected Mail mail() {
        return new LocalMail(data, Clock.fixed(Samples.NOW, ZoneOffset.UTC));
    }

    @Override
    protected List<Received> sent() {
        return files().stream().map(LocalMailTest::parse).toList();
    }

    @Test
    void headersAreThoseOfAMachinesMail() {
        mail().send(Samples.post("inc-1/mail", Samples.incident("inc-1"), "a@x.test, b@x.test"));

        assertThat(sent().get(0).headers())
                .contains("Date: Sat, 21 Nov 2026 09:30:00 +0000", "Auto-Submitted: auto-generated")
                .contains("To: a@x.test, b@x.test");
    }

    @Test
    void noLineIsLongerThanMailAllows() {
        mail().send(Samples.post("inc-1/mail", Samples.incident("inc-1"), "a@x.test"));

        assertThat(files().get(0).split("\r\n")).allMatch(line -> line.length() <= 76);
        assertThat(files().get(0).replace("\r\n", "")).doesNotContain("\n", "\r");
    }

    private List<String> files() {
        try (Stream<Path> files = Files.list(data.resolve("mail"))) {
            return files.filter(file -> file.toString().endsWith(".eml"))
                    .sorted()
                    .map(LocalMailTest::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Received parse(String eml) {
        String[] parts = eml.split("\r\n\r\n", 2);
        List<String> headers = List.of(parts[0].replace("\r\n ", " ").split("\r\n"));
        String subject = WORD.matcher(header(headers, "Subject").replace("?= =?", "?==?"))
                .replaceAll(word -> new String(Base64.getDecoder().decode(word.group(1)), UTF_8));
        String body = new String(Base64.getMimeDecoder().decode(parts[1]), UTF_8);
        return new Received(header(headers, "Message-ID"), headers, subject, body);
    }

    private static String header(List<String> headers, String name) {
        return headers.stream()
                .filter(header -> header.startsWith(name + ": "))
                .map(header -> header.substring(name.length() + 2))
                .findFirst()
                .orElseThrow();
    }
}
