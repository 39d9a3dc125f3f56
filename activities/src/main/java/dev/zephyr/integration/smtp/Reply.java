package dev.zephyr.integration.smtp;

import dev.zephyr.integration.Words;
import dev.zephyr.port.FailureTypes;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;

/**
 * What the server said when it did not take a mail.
 *
 * @param code as in RFC 5321: 4xx may pass, 5xx will not; 0 when it said nothing
 */
record Reply(int code, String text) {

    private static final Pattern CODE = Pattern.compile("^([45]\\d\\d)\\b");
    private static final int FINAL = 500;
    private static final int LONGEST = 200;

    /** It wants to know who we are, or does not believe it (RFC 4954). */
    private static final Set<Integer> STRANGER = Set.of(530, 534, 535, 538);

    private static final int NO_SUCH_WAY = 538;
    private static final int CLOSING = 421;

    static Reply of(MessagingException failure) {
        for (Exception next = failure; next instanceof MessagingException part; next = part.getNextException()) {
            int code = code(part);
            if (code > 0) {
                return new Reply(code, text(part));
            }
        }
        Exception cause = failure.getNextException();
        return new Reply(0, text(failure) + (cause == null ? "" : ": " + cause.getMessage()));
    }

    private static int code(MessagingException part) {
        if (part instanceof SMTPAddressFailedException address) {
            return address.getReturnCode();
        } else if (part instanceof SMTPSendFailedException send) {
            return send.getReturnCode();
        }
        Matcher written = CODE.matcher(text(part));
        if (written.find()) {
            return Integer.parseInt(written.group(1));
        }
        return part instanceof AuthenticationFailedException || text(part).startsWith("STARTTLS is required")
                ? NO_SUCH_WAY
                : 0;
    }

    private static String text(MessagingException part) {
        String text = part.getMessage();
        return text == null ? "" : Words.line(text, LONGEST);
    }

    boolean isFinal() {
        return code >= FINAL;
    }

    /** Nothing more can be said on this connection. */
    boolean isEnd() {
        return code == 0 || code == CLOSING;
    }

    String finalType() {
        return STRANGER.contains(code) ? FailureTypes.NOT_CONFIGURED : FailureTypes.REFUSED;
    }

    /** The address is blurred: what failed is told where more people read. */
    String about(InternetAddress reader) {
        String address = reader.getAddress();
        String blurred = address.charAt(0) + "…" + address.substring(address.lastIndexOf('@'));
        return blurred + ": " + text.replaceAll("(?i)" + Pattern.quote(address), Matcher.quoteReplacement(blurred));
    }
}
