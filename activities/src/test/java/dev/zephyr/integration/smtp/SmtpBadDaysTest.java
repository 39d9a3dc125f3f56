package dev.zephyr.integration.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zephyr.integration.contract.Samples;
import dev.zephyr.integration.http.Limits;
import dev.zephyr.port.FailureTypes;
import io.temporal.failure.ApplicationFailure;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of a mail when its server refuses, hangs, or goes away in the middle. */
class SmtpBadDaysTest {

    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Limits QUICK = new Limits(SECOND, SECOND, 8, Duration.ofMinutes(1));
    private static final Pattern ID = Pattern.compile("(?m)^Message-ID: (\\S+)");

    private final Kept kept = new Kept();
    private SmtpVendor server;
    private SmtpMail mail;

    @BeforeEach
    void start() throws IOException {
        server = new SmtpVendor();
        mail = worker();
    }

    private SmtpMail worker() {
        return new SmtpMail(
                SmtpTold.at(server.port(), "all=ann@x.test", "all=bob@x.test", "all=cid@x.test"),
                kept,
                QUICK,
                Clock.systemUTC());
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    private void send() {
        send("all");
    }

    private void send(String place) {
        mail.send(Samples.post("inc-1/mail", Samples.incident("inc-1"), place));
    }

    private ApplicationFailure failure() {
        try {
            send();
        } catch (ApplicationFailure failure) {
            return failure;
        }
        throw new AssertionError("it was sent");
    }

    @ParameterizedTest
    @ValueSource(strings = {"MAIL", "RCPT", "DATA", SmtpVendor.END})
    void whatMayPassIsTriedAgain(String line) {
        for (String answer : new String[] {"421 shutting down", "451 try later", "452 full"}) {
            server.answers(line, answer);
            assertThat(failure().isNonRetryable()).as(line + " " + answer).isFalse();
            server.recover();
        }
        send();
        assertThat(server.readers()).containsExactly("ann@x.test", "bob@x.test", "cid@x.test");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "EHLO", "MAIL", "RCPT", "DATA"})
    void aConnectionThatBreaksIsTriedAgain(String line) {
        server.answers(line, SmtpVendor.CLOSES);

        assertThat(failure().isNonRetryable()).isFalse();
        server.recover();
        send();
        assertThat(server.taken()).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource({
        "MAIL, 550 we do not know you, Refused",
        "MAIL, 530 log in first, NotConfigured",
        "RCPT, 550 no such user, Refused",
        "., 554 this is spam, Refused",
        "., 552 too large, Refused"
    })
    void whatWillNotPassIsNotTriedAgain(String line, String answer, String type) {
        server.answers(line, answer);

        ApplicationFailure failure = failure();

        assertThat(failure.isNonRetryable()).isTrue();
        assertThat(failure.getType()).isEqualTo(type);
        assertThat(failure.getOriginalMessage()).contains(answer);
        assertThat(server.taken()).isEmpty();
    }

    @Test
    void aServerThatHangsIsGivenUpAndTriedAgain() {
        server.answers("MAIL", SmtpVendor.HANGS);

        assertThat(failure().isNonRetryable()).isFalse();
        assertThat(server.taken()).isEmpty();
    }

    @Test
    void oneReaderWhoIsRefusedHoldsUpNobodyAndNobodyGetsItTwice() {
        server.answers("RCPT TO:<bob@x.test>", "550 <bob@x.test> no such user");

        ApplicationFailure failure = failure();

        assertThat(failure.isNonRetryable()).isTrue();
        assertThat(failure.getType()).isEqualTo(FailureTypes.REFUSED);
        assertThat(failure.getOriginalMessage())
                .contains("b…@x.test", "no such user", "2 of 3 have it")
                .doesNotContain("bob@");
        assertThat(server.readers()).containsExactly("ann@x.test", "cid@x.test");
        server.recover();
        send();
        assertThat(server.readers()).containsExactly("ann@x.test", "cid@x.test", "bob@x.test");
    }

    @Test
    void aReaderWhoIsPutOffIsTriedAgainByAnyWorkerAndTheOthersAreLeftAlone() {
        server.answers("RCPT TO:<bob@x.test>", "450 greylisted");
        assertThat(failure().isNonRetryable()).isFalse();
        server.recover();

        mail = worker();
        send();

        assertThat(server.readers()).containsExactly("ann@x.test", "cid@x.test", "bob@x.test");
        assertThat(kept.before()).isNotEmpty().noneMatch(mark -> mark.contains("@"));
    }

    @Test
    void whenSomeAreRefusedForGoodAndOthersPutOffItIsTriedAgain() {
        server.answers("RCPT TO:<ann@x.test>", "550 no such user");
        server.answers("RCPT TO:<bob@x.test>", "450 greylisted");

        assertThat(failure().isNonRetryable()).isFalse();
        assertThat(server.readers()).containsExactly("cid@x.test");
    }

    @Test
    void aConnectionThatBreaksInTheMiddleIsTakenUpWhereItBroke() {
        server.answers("RCPT TO:<bob@x.test>", "421 shutting down");
        assertThat(failure().isNonRetryable()).isFalse();
        server.recover();
        send();

        assertThat(server.readers()).containsExactly("ann@x.test", "bob@x.test", "cid@x.test");
    }

    @Test
    void aMailWhoseAnswerWasLostComesAgainAndIsKnownByItsId() {
        server.answers(SmtpVendor.END, SmtpVendor.CLOSES);
        try {
            send("ann@x.test");
        } catch (ApplicationFailure lost) {
            assertThat(lost.isNonRetryable()).isFalse();
        }
        server.recover();
        send("ann@x.test");

        List<String> ids =
                server.taken().stream().map(taken -> id(taken.text())).toList();
        assertThat(ids).hasSize(2).containsOnly(ids.get(0));
    }

    private static String id(String text) {
        Matcher found = ID.matcher(text);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }
}
