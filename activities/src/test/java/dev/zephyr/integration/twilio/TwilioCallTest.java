package dev.zephyr.integration.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zephyr.integration.contract.Samples;
import dev.zephyr.port.IncidentBrief;
import dev.zephyr.port.Page;
import dev.zephyr.port.PageKind;
import java.io.StringReader;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** Calls by Twilio. */
class TwilioCallTest extends TwilioSetUp {

    TwilioCallTest() {
        super(TwilioPager.VOICE);
    }

    @Override
    protected List<String> delivered() {
        return twilio.calls().stream().map(call -> call.get("Twiml")).toList();
    }

    @Override
    protected List<String> told() {
        return List.of("SEV1: Checkout is down", "Answer by ", "09:35 UTC", "Press 4 to acknowledge");
    }

    @Override
    public void call() {
        pager().ring(Samples.page(KEY, Samples.incident("inc-1")));
    }

    @Test
    void aCallAsksForOneKeyAndForWhoAnswered() throws Exception {
        call();

        Element gather = (Element) said(0).getElementsByTagName("Gather").item(0);
        assertThat(gather.getAttribute("numDigits")).isEqualTo("1");
        assertThat(gather.getAttribute("action"))
                .isEqualTo("https://zephyr.example.com/hooks/twilio/voice?page=inc-1%2Fack%2F1%2F1%2Fann%2Fphone");
        assertThat(twilio.calls().get(0)).containsEntry("MachineDetection", "Enable");
    }

    @Test
    void aTitleIsSaidAndNothingOfItIsAnOrder() throws Exception {
        String title = "</Say></Gather><Dial>+1900</Dial> & \"more\" \u0001\uD800";
        pager().ring(Samples.page(
                KEY, new IncidentBrief("inc-1", title, "SEV1", "checkout", "response", Samples.NOW, false, false)));

        Document document = said(0);
        assertThat(document.getElementsByTagName("Dial").getLength()).isZero();
        assertThat(document.getElementsByTagName("Say").item(0).getTextContent())
                .contains("</Say></Gather><Dial>+1900</Dial> & \"more\"");
    }

    @Test
    void anotherPageOfThisMomentIsNotTakenForTheRepeat() {
        call();
        pager().ring(Samples.page("inc-2/ack/1/1/ann/phone", Samples.incident("inc-2")));
        call();

        assertThat(delivered()).hasSize(2);
    }

    @Test
    void whatOnlyTellsIsATextMessage() {
        Page page = Samples.page(KEY, Samples.incident("inc-1"));
        pager().ring(by(page, PageKind.JOIN));

        assertThat(delivered()).isEmpty();
        assertThat(twilio.messages()).hasSize(1);
    }

    private Document said(int call) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(delivered().get(call))));
    }
}
