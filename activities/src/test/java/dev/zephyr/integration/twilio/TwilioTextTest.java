package dev.zephyr.integration.twilio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.zephyr.integration.contract.Samples;
import dev.zephyr.integration.contract.VendorDouble;
import dev.zephyr.port.FailureTypes;
import dev.zephyr.port.IncidentBrief;
import dev.zephyr.port.Page;
import dev.zephyr.port.PageKind;
import dev.zephyr.port.Waiting;
import io.temporal.failure.ApplicationFailure;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Text messages by Twilio. */
class TwilioTextTest extends TwilioSetUp {

    TwilioTextTest() {
        super("sms");
    }

    @Override
    protected List<String> delivered() {
        return twilio.messages().stream().map(message -> message.get("Body")).toList();
    }

    /** There is room for no more. */
    @Override
    protected List<String> told() {
        return List.of("SEV1: Checkout is down", "Reply 1 by", "09:35 UTC", "ack inc-1");
    }

    @Override
    public void call() {
        pager().ring(Samples.page(KEY, Samples.incident("inc-1")));
    }

    @Test
    void aPageIsOneMessageHoweverLongItsTitleAndHoweverManyWait() {
        IncidentBrief brief = new IncidentBrief(
                "abcdefghijkl-0abcdef", "x".repeat(500), "SEV1", "checkout", "response", Samples.NOW, true, false);
        Page page = Samples.page(KEY, brief);
        pager().ring(page.telling(List.of(new Waiting("k1", brief, null), new Waiting("k2", brief, null))));

        String body = delivered().get(0);
        assertThat(body).hasSizeLessThanOrEqualTo(160);
        assertThat(body).contains("[DRILL] SEV1: xxx", "or ack abcdef", "+2 more: reply ack all");
    }

    @Test
    void howAPageEndsIsReportedToItsIncident() {
        call();

        assertThat(twilio.messages().get(0))
                .containsEntry(
                        "StatusCallback",
                        "https://zephyr.example.com/hooks/twilio/status?page=inc-1%2Fack%2F1%2F1%2Fann%2Fphone");
    }

    @Test
    void whatIsNotToBeAnsweredIsToldInItsOwnWords() {
        Page page = Samples.page(KEY, Samples.incident("inc-1"));
        pager().ring(by(page, PageKind.STAND_DOWN));

        assertThat(delivered().get(0))
                .contains("SEV1: Checkout is down", Samples.DETAIL)
                .doesNotContain("Reply");
    }

    @Test
    void anotherNodeFindsByItsMarkWhatWasSentBefore() {
        call();
        pager(TwilioVendor.TOKEN, ANN).ring(Samples.page(KEY, Samples.incident("inc-1")));

        assertThat(delivered()).hasSize(1);
    }

    @Test
    void aPageIsNotHeldUpByALookUpThatFails() {
        vendor().only(request -> request.method().equals("GET"));
        vendor().always(VendorDouble.says(500, ""));
        call();

        assertThat(delivered()).hasSize(1);
    }

    @Test
    void aNumberThatIsNoneIsUnreachableAndNamedNowhere() {
        ApplicationFailure failure = failure(TwilioVendor.TOKEN, TwilioVendor.NO_NUMBER);

        assertThat(failure.getType()).isEqualTo(FailureTypes.UNREACHABLE);
        assertThat(failure).hasMessageContaining("error 21211: there is no such number");
        assertThat(failure.getMessage()).doesNotContain(TwilioVendor.NO_NUMBER);
    }

    @Test
    void aWrongTokenMakesTheNextMethodRing() {
        ApplicationFailure failure = failure("other", ANN);

        assertThat(failure.getType()).isEqualTo(FailureTypes.UNREACHABLE);
        assertThat(failure).hasMessageContaining("the account's secrets are wrong");
    }

    @Test
    void anAcceptanceWithoutAnIdIsNone() {
        vendor().next(VendorDouble.says(200, "<html>Welcome to this network</html>"));
        ApplicationFailure failure = catchThrowableOfType(ApplicationFailure.class, this::call);
        assertThat(failure.isNonRetryable()).isFalse();
        call();

        assertThat(delivered()).hasSize(1);
    }

    private ApplicationFailure failure(String token, String number) {
        Page page = Samples.page(KEY, Samples.incident("inc-1"));
        return catchThrowableOfType(
                ApplicationFailure.class, () -> pager(token, number).ring(page));
    }
}
