package dev.zephyr.integration.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zephyr.communication.Announcement;
import dev.zephyr.integration.Disclosure;
import dev.zephyr.port.Mail;
import dev.zephyr.port.Post;
import dev.zephyr.port.Receipt;
import io.temporal.failure.ApplicationFailure;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every mailer promises. */
public abstract class MailContract {

    /** A mail as its reader's program takes it apart. */
    public record Received(String id, List<String> headers, String subject, String body) {}

    protected abstract Mail mail();

    /** The mails that went out, in order. */
    protected abstract List<Received> sent();

    @Test
    void aRepeatOfTheSameKeyIsNotASecondMail() throws Exception {
        List<Receipt> receipts = Samples.together(
                6, () -> mail().send(Samples.post("inc-1/mail", Samples.incident("inc-1"), "all@x.test")));

        assertThat(receipts).containsOnly(receipts.get(0));
        assertThat(sent()).hasSize(1);
        assertThat(sent().get(0).id()).isEqualTo(receipts.get(0).reference());
    }

    @Test
    void lineBreaksCanNotMakeHeaders() {
        String attack = "Hello\r\nBcc: everybody@x.test\n\nfoo";
        mail().send(new Post("k", Samples.incident("inc-1"), "mail", "a@x.test", "m", said(attack, "b")));

        assertThat(sent().get(0).headers()).noneMatch(header -> header.startsWith("Bcc"));
        assertThat(sent().get(0).subject()).isEqualTo("Hello Bcc: everybody@x.test foo");
    }

    @Test
    void lineBreaksInAnAddressReachNobodyElse() {
        try {
            mail().send(Samples.post("k", Samples.incident("inc-1"), "a@x.test\r\nBcc: b@x.test"));
        } catch (ApplicationFailure refused) {
            assertThat(refused.isNonRetryable()).isTrue();
        }

        assertThat(sent()).allMatch(mail -> mail.headers().stream().noneMatch(header -> header.startsWith("Bcc")));
    }

    @Test
    void textInAnyScriptArrivesAsItWas() {
        String title = "Störung: оплата не работает, 決済が利用できません 🚨 – wir arbeiten daran, seit 09:30 UTC";
        mail().send(new Post("k", Samples.incident("inc-1"), "mail", "a@x.test", "m", said(title, "grün\n.\n決済")));

        assertThat(sent().get(0).subject()).isEqualTo(title);
        assertThat(sent().get(0).body()).isEqualTo("grün\n.\n決済");
    }

    @Test
    void aDrillIsMarkedAndARestrictedIncidentTellsNoDetail() {
        mail().send(Samples.post("inc-drill/mail", Samples.drill(), "all@x.test"));
        mail().send(Samples.post("inc-secret/mail", Samples.restricted(), "all@x.test"));

        assertThat(sent()).anyMatch(mail -> mail.subject().startsWith(Disclosure.DRILL + " Checkout"));
        assertThat(sent()).anyMatch(mail -> mail.subject().equals("SEV1: Suspected breach"));
        assertThat(sent())
                .filteredOn(mail -> mail.body().contains(Samples.DETAIL))
                .hasSize(1);
    }

    private static Announcement said(String title, String text) {
        return new Announcement(title, text);
    }
}
