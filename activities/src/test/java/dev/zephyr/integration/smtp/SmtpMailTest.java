package dev.zephyr.integration.smtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import dev.zephyr.communication.Announcement;
import dev.zephyr.integration.Failures;
import dev.zephyr.integration.contract.MailContract;
import dev.zephyr.integration.contract.Samples;
import dev.zephyr.integration.http.Limits;
import dev.zephyr.port.FailureTypes;
import dev.zephyr.port.Mail;
import dev.zephyr.port.Post;
import io.temporal.failure.ApplicationFailure;
import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against a mail server that is not ours. */
class SmtpMailTest extends MailContract {

    private final Map<String, List<String>> settings = new HashMap<>();
    private GreenMail server;
    private SmtpMail mail;

    @BeforeEach
    void start() {
        start("smtp");
        settings.put("host", List.of("127.0.0.1"));
        settings.put("tls", List.of("none"));
        settings.put("from", List.of("Zephyr <zephyr@acme.test>"));
        settings.put("lists", List.of("customers=all@x.test", "support=desk@x.test"));
        mail = new SmtpMail(new SmtpTold(settings), new Kept(), Limits.PAGES, Clock.fixed(Samples.NOW, ZoneOffset.UTC));
    }

    private void start(String protocol) {
        server = new GreenMail(new ServerSetup(0, "127.0.0.1", protocol));
        server.start();
        int port = (protocol.equals("smtp") ? server.getSmtp() : server.getSmtps()).getPort();
        settings.put("port", List.of(String.valueOf(port)));
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Override
    protected Mail mail() {
        return mail;
    }

    @Override
    protected List<Received> sent() {
        return Stream.of(server.getReceivedMessages()).map(SmtpMailTest::read).toList();
    }

    private static Received read(MimeMessage message) {
        try {
            List<String> headers = Collections.list(message.getAllHeaders()).stream()
                    .map(Header.class::cast)
                    .map(header -> header.getName() + ": " + header.getValue())
                    .toList();
            return new Received(message.getMessageID(), headers, message.getSubject(), part(message, 0));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String part(MimeMessage message, int part) {
        try {
            MimeMultipart parts = (MimeMultipart) message.getContent();
            return parts.getBodyPart(part).getContent().toString().replace("\r\n", "\n");
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void send(String key, String place) {
        mail.send(Samples.post(key, Samples.incident("inc-1"), place));
    }

    private ApplicationFailure failure(String place) {
        try {
            send("inc-1/mail", place);
        } catch (ApplicationFailure failure) {
            return failure;
        }
        throw new AssertionError("it was sent to " + place);
    }

    private List<String> readers() {
        return sent().stream()
                .flatMap(mail -> mail.headers().stream())
                .filter(header -> header.startsWith("To: "))
                .map(header -> header.substring(4))
                .toList();
    }

    @Test
    void itIsAMachinesMailInTheThreadOfItsIncident() {
        send("inc-1/mail/1", "a@x.test");
        send("inc-1/mail/2", "a@x.test");

        assertThat(sent().get(0).headers())
                .contains("From: Zephyr <zephyr@acme.test>", "Auto-Submitted: auto-generated")
                .contains("Date: Sat, 21 Nov 2026 09:30:00 +0000 (UTC)", "To: a@x.test");
        assertThat(sent()).extracting(Received::id).doesNotHaveDuplicates().allMatch(id -> id.endsWith("@acme.test>"));
        assertThat(sent())
                .extracting(mail -> mail.headers().stream()
                        .filter(header -> header.startsWith("References"))
                        .toList())
                .allMatch(references -> references.size() == 1)
                .containsOnly(sent().get(0).headers().stream()
                        .filter(header -> header.startsWith("References"))
                        .toList());
    }

    @Test
    void thePageOfHtmlSaysTheSameAndNothingOfItIsMarkup() {
        Announcement said = new Announcement("<b>Checkout</b>", "1 < 2 & <script>alert(1)</script>\nsecond line");
        mail.send(new Post("k", Samples.incident("inc-1"), "mail", "a@x.test", "m", said));

        MimeMessage message = server.getReceivedMessages()[0];
        assertThat(part(message, 0)).isEqualTo(said.text());
        assertThat(part(message, 1))
                .contains("1 &lt; 2 &amp; &lt;script&gt;alert(1)&lt;/script&gt;\nsecond line")
                .contains("<title>&lt;b&gt;Checkout")
                .doesNotContain("<script>");
    }

    @Test
    void everyReaderGetsAMailOfTheirOwn() {
        send("inc-1/mail", "a@x.test, \"Bob B.\" <b@x.test>, A@X.test");

        assertThat(readers()).containsExactly("A@X.test", "\"Bob B.\" <b@x.test>");
    }

    @Test
    void aListIsTheServicesOwnElseTheOneForAll() {
        settings.put("checkout.lists", List.of("customers=buyers@x.test", "customers=sellers@x.test"));
        send("k1", "customers");
        send("k2", "support");

        assertThat(readers()).containsExactly("buyers@x.test", "sellers@x.test", "desk@x.test");
    }

    @Test
    void aListThatNobodyIsOnSaysWhatToWrite() {
        ApplicationFailure failure = failure("affected-users");

        assertThat(failure.isNonRetryable()).isTrue();
        assertThat(failure.getType()).isEqualTo(FailureTypes.NOT_CONFIGURED);
        assertThat(failure.getOriginalMessage()).contains("affected-users", "lists", "integrations.yaml");
    }

    @Test
    void aWrongPasswordIsNotTriedAgainAndNotTold() {
        server.setUser("zephyr", "right");
        settings.put("user", List.of("zephyr"));

        ApplicationFailure failure = failure("a@x.test");

        assertThat(failure.isNonRetryable()).isTrue();
        assertThat(failure.getType()).isEqualTo(FailureTypes.NOT_CONFIGURED);
        assertThat(failure.getOriginalMessage()).contains("535").doesNotContain(SmtpTold.PASSWORD);
        assertThat(mail.fault()).hasValueSatisfying(fault -> assertThat(fault).contains("535"));
    }

    @Test
    void theRightPasswordIs() {
        server.setUser("zephyr", SmtpTold.PASSWORD);
        settings.put("user", List.of("zephyr"));

        send("inc-1/mail", "a@x.test");

        assertThat(sent()).hasSize(1);
        assertThat(mail.fault()).isEmpty();
    }

    @Test
    void aServerThatDoesNotEncryptGetsNoPassword() {
        server.setUser("zephyr", SmtpTold.PASSWORD);
        settings.put("user", List.of("zephyr"));
        settings.put("tls", List.of("starttls"));

        ApplicationFailure failure = failure("a@x.test");

        assertThat(failure.isNonRetryable()).isTrue();
        assertThat(failure.getType()).isEqualTo(FailureTypes.NOT_CONFIGURED);
        assertThat(failure.getOriginalMessage()).contains("STARTTLS");
    }

    @Test
    void aServerWhoseCertificateNobodyVouchesForGetsNoMail() {
        server.stop();
        start("smtps");
        settings.put("tls", List.of("tls"));

        assertThatExceptionOfType(ApplicationFailure.class)
                .isThrownBy(() -> send("inc-1/mail", "a@x.test"))
                .withMessageContaining("certification path")
                .matches(failure -> failure.getType().equals(Failures.UNAVAILABLE));
        assertThat(sent()).isEmpty();
    }

    @Test
    void aServerThatIsDownIsTriedAgain() {
        server.stop();

        ApplicationFailure failure = failure("a@x.test");

        assertThat(failure.isNonRetryable()).isFalse();
        assertThat(failure.getOriginalMessage()).contains("refused", "it is tried again");
    }

    @Test
    void noLineIsLongerThanMailAllows() {
        Announcement said = new Announcement("Checkout " + "is down ".repeat(60), "word ".repeat(500));
        mail.send(new Post("k", Samples.incident("inc-1"), "mail", "a@x.test", "m", said));

        assertThat(GreenMailUtil.getWholeMessage(server.getReceivedMessages()[0])
                        .split("\r\n"))
                .allMatch(line -> line.length() <= 998);
    }
}
