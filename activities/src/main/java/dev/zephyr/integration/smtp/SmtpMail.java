package dev.zephyr.integration.smtp;

import dev.zephyr.integration.OneAtATime;
import dev.zephyr.integration.Progress;
import dev.zephyr.integration.Remembered;
import dev.zephyr.integration.VendorSettings;
import dev.zephyr.integration.http.Bulkhead;
import dev.zephyr.integration.http.Limits;
import dev.zephyr.port.Mail;
import dev.zephyr.port.Post;
import dev.zephyr.port.Receipt;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Mail by a server (M-09, P-11, R-09, Z-08). Each reader gets a mail of their own, so that nobody sees who else does and one
 * refusal holds up nobody. SMTP knows no keys: who has the mail is remembered here, and left to the next attempt.
 */
public final class SmtpMail implements Mail {

    private final SmtpServer server;
    private final Recipients recipients;
    private final Progress progress;
    private final Limits limits;
    private final Clock clock;
    private final Bulkhead bulkhead;
    private final OneAtATime turns = new OneAtATime();
    private final Remembered<Set<String>> served = new Remembered<>();

    public SmtpMail(VendorSettings settings, Progress progress, Limits limits, Clock clock) {
        this.server = new SmtpServer(settings, limits);
        this.recipients = new Recipients(settings);
        this.progress = progress;
        this.limits = limits;
        this.clock = clock;
        this.bulkhead = new Bulkhead(limits.inFlight());
    }

    @Override
    public Receipt send(Post mail) {
        List<InternetAddress> readers = recipients.of(mail);
        return turns.about(mail.key(), () -> {
            Delivery delivery = new Delivery(readers, before(mail));
            if (!delivery.waiting().isEmpty()) {
                bulkhead.call(server.host(), () -> deliver(mail, delivery));
                served.put(mail.key(), delivery.served());
            }
            delivery.failure("could not mail " + mail.key()).ifPresent(failure -> {
                progress.leave(List.copyOf(delivery.served()));
                throw failure;
            });
            return new Receipt(SmtpMessage.id(mail.key(), server.from()));
        });
    }

    private Set<String> before(Post mail) {
        Set<String> before = new HashSet<>(progress.before());
        Optional.ofNullable(served.get(mail.key())).ifPresent(before::addAll);
        return before;
    }

    private Delivery deliver(Post mail, Delivery delivery) {
        long deadline = System.nanoTime() + limits.wholeWait().toNanos();
        Session session = server.session();
        try (Transport transport = server.connect(session)) {
            for (InternetAddress reader : delivery.waiting()) {
                if (delivery.isBroken() || System.nanoTime() > deadline) {
                    break;
                }
                send(mail, reader, transport, session, delivery);
            }
        } catch (MessagingException e) {
            delivery.broken(Reply.of(e));
        }
        return delivery;
    }

    private void send(Post mail, InternetAddress reader, Transport transport, Session session, Delivery delivery) {
        try {
            SmtpMessage message = SmtpMessage.of(session, mail, server.from(), reader, clock.instant());
            transport.sendMessage(message, new InternetAddress[] {reader});
            delivery.taken(reader);
        } catch (MessagingException e) {
            delivery.refused(reader, Reply.of(e));
        }
    }

    /** Why the server would not take mail from us; nothing is sent. */
    public Optional<String> fault() {
        try {
            server.connect(server.session()).close();
            return Optional.empty();
        } catch (MessagingException e) {
            return Optional.of(server.host() + " said: " + Reply.of(e).text());
        }
    }
}
