package dev.zephyr.integration.twilio;

import dev.zephyr.integration.Disclosure;
import dev.zephyr.integration.ReaderTime;
import dev.zephyr.integration.Words;
import dev.zephyr.port.IncidentBrief;
import dev.zephyr.port.Page;
import dev.zephyr.port.PageKind;
import java.io.StringWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * A page in the few words that a telephone has room for. One that is to be answered is one message of 160 letters, as long as
 * its title keeps to the letters of telephones; the rest is read where there is more room.
 */
final class TwilioText {

    private static final String KEY = "4";

    private static final int ONE_MESSAGE = 160;
    private static final int TWO_MESSAGES = 300;
    private static final int SHORTEST_TITLE = 40;
    private static final String SECONDS_TO_PRESS = "10";

    private final Page page;
    private final ReaderTime time;

    TwilioText(Page page, ReaderTime time) {
        this.page = Disclosure.of(page);
        this.time = time;
    }

    /** Stands at the end of the message: a repeat is known by it. */
    String mark() {
        return "#" + IncidentBrief.tag(page.key());
    }

    String written() {
        Instant due = page.dueAt();
        if (page.kind() != PageKind.PAGE || due == null) {
            return Words.cut(clean(told()), TWO_MESSAGES) + "\n" + mark();
        }
        List<String> rest = new ArrayList<>();
        rest.add("Reply 1 by " + time.spell(due) + ", or ack "
                + IncidentBrief.shortId(page.incident().id()));
        if (!page.others().isEmpty()) {
            rest.add("+" + page.others().size() + " more: reply ack all");
        }
        rest.add(mark());
        String end = "\n" + String.join("\n", rest);
        return Words.line(headline(), Math.max(SHORTEST_TITLE, ONE_MESSAGE - end.length())) + end;
    }

    /** As TwiML: said twice, and a key of the telephone answers it where an answer is expected. */
    String spoken(String action) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            xml.writeStartElement("Response");
            if (page.dueAt() == null) {
                say(xml, saying(told()), "2");
            } else {
                ask(xml, page.dueAt(), action);
            }
            xml.writeEndElement();
            xml.flush();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("could not write TwiML", e);
        }
        return text.toString();
    }

    private void ask(XMLStreamWriter xml, Instant due, String action) throws XMLStreamException {
        xml.writeStartElement("Gather");
        xml.writeAttribute("numDigits", "1");
        xml.writeAttribute("timeout", SECONDS_TO_PRESS);
        xml.writeAttribute("method", "POST");
        xml.writeAttribute("action", action);
        String others = page.others().isEmpty() ? "" : page.others().size() + " more wait for you. ";
        String answer = ". Answer by " + time.spell(due) + ". " + others + "Press " + KEY + " to acknowledge.";
        say(xml, saying(headline()) + answer, "2");
        xml.writeEndElement();
        say(xml, "Nothing was pressed, so nobody has it yet. Goodbye.", "1");
    }

    private static void say(XMLStreamWriter xml, String words, String times) throws XMLStreamException {
        xml.writeStartElement("Say");
        xml.writeAttribute("loop", times);
        xml.writeCharacters(words);
        xml.writeEndElement();
    }

    private static String saying(String words) {
        return "Zephyr calls. " + Words.line(clean(words), TWO_MESSAGES);
    }

    private String told() {
        String headline = headline();
        return page.text().contains(headline) ? page.text() : headline + "\n" + page.text();
    }

    private String headline() {
        return clean(Disclosure.headline(page.incident()));
    }

    /** Of signs that neither a telephone nor XML takes, lines are left. */
    private static String clean(String text) {
        return text.replaceAll("[\\p{Cntrl}&&[^\\n]]+|[\\p{Cs}\\uFFFE\\uFFFF]", " ");
    }
}
