package dev.zephyr.integration.smtp;

import dev.zephyr.communication.Announcement;
import dev.zephyr.integration.Disclosure;
import dev.zephyr.integration.Words;
import dev.zephyr.port.Post;
import dev.zephyr.report.Html;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;

/** A mail to one reader: as text, and the same as HTML. It is the same mail, by its Message-ID, each time it is made. */
final class SmtpMessage extends MimeMessage {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();
    private static final int LONGEST_SUBJECT = 250;

    private final String id;

    private SmtpMessage(Session session, String id) {
        super(session);
        this.id = id;
    }

    static SmtpMessage of(Session session, Post mail, InternetAddress from, InternetAddress to, Instant at)
            throws MessagingException {
        Announcement said = Disclosure.of(mail);
        SmtpMessage message = new SmtpMessage(session, id(mail.key(), from));
        message.setFrom(from);
        message.setRecipient(Message.RecipientType.TO, to);
        message.setSubject(Words.line(said.title(), LONGEST_SUBJECT), UTF_8);
        message.setSentDate(Date.from(at));
        message.setHeader("References", id("incident/" + mail.incident().id(), from));
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setContent(new MimeMultipart("alternative", part(said.text(), "plain"), part(html(said), "html")));
        message.saveChanges();
        return message;
    }

    /** Made of the key alone: a reader's program knows a repeat by it. */
    static String id(String key, InternetAddress from) {
        UUID hash = UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8));
        return "<zephyr." + hash + "@" + domain(from) + ">";
    }

    static String domain(InternetAddress address) {
        return address.getAddress().substring(address.getAddress().lastIndexOf('@') + 1);
    }

    private static MimeBodyPart part(String text, String subtype) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(text, UTF_8, subtype);
        return part;
    }

    private static String html(Announcement said) {
        return "<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\"><title>" + Html.escape(said.title())
                + "</title></head><body><div style=\"white-space: pre-wrap\">" + Html.escape(said.text())
                + "</div></body></html>\n";
    }

    /** The library would draw a new one at each sending. */
    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", id);
    }
}
