package dev.zephyr.integration.smtp;

import dev.zephyr.integration.Failures;
import dev.zephyr.integration.VendorSettings;
import dev.zephyr.integration.http.Limits;
import dev.zephyr.port.FailureTypes;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.Properties;

/** The mail server as it is told at the moment of the call: encrypted unless it is on this machine, and each wait bounded. */
final class SmtpServer {

    private static final String ENCRYPTED_LATER = "starttls";
    private static final String ENCRYPTED = "tls";

    private final VendorSettings settings;
    private final Limits limits;

    SmtpServer(VendorSettings settings, Limits limits) {
        this.settings = settings;
        this.limits = limits;
    }

    String host() {
        return settings.need("host");
    }

    InternetAddress from() {
        try {
            return new InternetAddress(settings.need("from"), true);
        } catch (AddressException e) {
            throw Failures.refuse(
                    FailureTypes.NOT_CONFIGURED,
                    "could not send mail: \"from\" of smtp in integrations.yaml is no mail address; correct it and retry");
        }
    }

    Session session() {
        String tls = settings.value("tls").orElse(ENCRYPTED_LATER);
        Properties told = new Properties();
        tell(told, "host", host());
        tell(told, "port", settings.value("port").orElseGet(() -> usualPort(tls)));
        tell(told, "connectiontimeout", limits.connectWait().toMillis());
        tell(told, "timeout", limits.wholeWait().toMillis());
        tell(told, "writetimeout", limits.wholeWait().toMillis());
        // Nothing hangs on the answer to a good-bye.
        tell(told, "quitwait", false);
        // Else this machine's name is looked up, and told to strangers.
        tell(told, "localhost", SmtpMessage.domain(from()));
        tell(told, "ssl.enable", tls.equals(ENCRYPTED));
        tell(told, "ssl.checkserveridentity", true);
        tell(told, "starttls.required", tls.equals(ENCRYPTED_LATER));
        return Session.getInstance(told);
    }

    private static void tell(Properties told, String name, Object value) {
        told.setProperty("mail.smtp." + name, String.valueOf(value));
    }

    private static String usualPort(String tls) {
        return switch (tls) {
            case ENCRYPTED -> "465";
            case ENCRYPTED_LATER -> "587";
            default -> "25";
        };
    }

    /** A connection on which mails can be sent at once. */
    Transport connect(Session session) throws MessagingException {
        Transport transport = session.getTransport("smtp");
        String user = settings.value("user").orElse(null);
        String password = user == null ? null : settings.needSecret("password").reveal();
        transport.connect(null, user, password);
        return transport;
    }
}
