package dev.zephyr.starter.twilio;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Answers to Twilio. Words come from people and alerts: none of them can become an order. */
final class Twiml {

    private static final MediaType XML = new MediaType(MediaType.APPLICATION_XML, StandardCharsets.UTF_8);
    private static final int LONGEST = 480;
    private static final String SECONDS_TO_PRESS = "10";

    private Twiml() {}

    static ResponseEntity<String> message(String words) {
        return answer(xml -> element(xml, "Message", words));
    }

    static ResponseEntity<String> say(String words) {
        return answer(xml -> element(xml, "Say", words));
    }

    /** Says it and waits for a key, which goes to the same address again. */
    static ResponseEntity<String> ask(String words) {
        return answer(xml -> {
            xml.writeStartElement("Gather");
            xml.writeAttribute("numDigits", "1");
            xml.writeAttribute("timeout", SECONDS_TO_PRESS);
            xml.writeAttribute("method", "POST");
            element(xml, "Say", words);
            xml.writeEndElement();
        });
    }

    static ResponseEntity<String> hangUp() {
        return answer(xml -> xml.writeEmptyElement("Hangup"));
    }

    /** What stands in the answer. */
    @FunctionalInterface
    private interface Content {
        void write(XMLStreamWriter xml) throws XMLStreamException;
    }

    private static ResponseEntity<String> answer(Content content) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            xml.writeStartElement("Response");
            content.write(xml);
            xml.writeEndElement();
            xml.flush();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("could not write TwiML", e);
        }
        return ResponseEntity.ok().contentType(XML).body(text.toString());
    }

    private static void element(XMLStreamWriter xml, String name, String words) throws XMLStreamException {
        xml.writeStartElement(name);
        String cut = words.substring(0, Math.min(words.length(), LONGEST));
        xml.writeCharacters(cut.replaceAll("[\\p{Cntrl}&&[^\\n]]+|[\\p{Cs}\\uFFFE\\uFFFF]", " "));
        xml.writeEndElement();
    }
}
