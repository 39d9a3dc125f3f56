package dev.zephyr.clauses.vendors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zephyr.clauses.Play;
import dev.zephyr.clauses.Preset;
import dev.zephyr.command.Acknowledge;
import dev.zephyr.command.Assign;
import dev.zephyr.command.SendDraft;
import dev.zephyr.integration.http.Limits;
import dev.zephyr.integration.smtp.SmtpMail;
import dev.zephyr.integration.smtp.SmtpTold;
import dev.zephyr.integration.smtp.SmtpVendor;
import dev.zephyr.worker.Attempts;
import java.io.IOException;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An incident under the preset {@code response-plan}, whose customers are written to by a mail server. */
class MailTest extends Play {

    private static final String IC = "oncall-1";
    private static final String COMMS = "ivan";
    private static final String CHANNEL = "customer-mail";

    private final SmtpVendor server = new SmtpVendor();
    private int asked;

    MailTest() throws IOException {
        super(Preset.RESPONSE_PLAN);
        SmtpMail here = worker();
        SmtpMail elsewhere = worker();
        world.ports().mailBy(mail -> (asked++ % 2 == 0 ? here : elsewhere).send(mail));
    }

    private SmtpMail worker() {
        SmtpTold told = SmtpTold.at(server.port(), "affected-customers=acme@x.test", "affected-customers=bolt@x.test");
        return new SmtpMail(told, Attempts.progress(), Limits.PATIENT, Clock.systemUTC());
    }

    @AfterEach
    void leave() throws IOException {
        server.close();
    }

    private void answered() {
        open("P1", "customer-impact");
        settled();
        by(IC, new Acknowledge());
        settled();
        by(IC, new Assign("comms", COMMS));
        settled();
    }

    @Test
    @Tag("P-11")
    @Tag("P-29")
    void noMailReachesCustomersBeforeCommunicationsReleaseIt() {
        answered();
        at(60);
        assertThat(refused("lead", new SendDraft(CHANNEL, ""))).contains("lead does not write to " + CHANNEL);
        settled();
        assertThat(server.lines()).isEmpty();
        by(COMMS, new SendDraft(CHANNEL, "We are on it."));
        settled();

        assertThat(server.readers()).containsExactly("acme@x.test", "bolt@x.test");
        assertThat(server.taken()).allMatch(mail -> mail.text().contains("We are on it."));
    }

    @Test
    @Tag("P-11")
    void acrossAttemptsOfDifferentWorkersEachCustomerGetsItOnce() {
        server.answersOnce("RCPT TO:<bolt@x.test>", "450 come back later");
        answered();
        by(COMMS, new SendDraft(CHANNEL, ""));
        settled();

        assertThat(asked).isEqualTo(2);
        assertThat(server.readers()).containsExactly("acme@x.test", "bolt@x.test");
        assertThat(attention()).isEmpty();
    }

    @Test
    @Tag("P-11")
    void aCustomerWhoseAddressIsRefusedIsShownToAPerson() {
        server.answers("RCPT TO:<bolt@x.test>", "550 no such user");
        answered();
        by(COMMS, new SendDraft(CHANNEL, ""));
        settled();

        assertThat(server.readers()).containsExactly("acme@x.test");
        assertThat(world.incident().attention()).anyMatch(text -> text.contains("b…@x.test: 550 no such user"));
    }
}
