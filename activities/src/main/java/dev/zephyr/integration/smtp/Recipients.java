package dev.zephyr.integration.smtp;

import dev.zephyr.integration.Failures;
import dev.zephyr.integration.VendorSettings;
import dev.zephyr.integration.Words;
import dev.zephyr.port.FailureTypes;
import dev.zephyr.port.Post;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Whom a place means: addresses, or a list of {@code integrations.yaml}, a service's own before the one for all. */
final class Recipients {

    private static final String LISTS = "lists";
    private static final int SHOWN = 100;

    private final VendorSettings settings;

    Recipients(VendorSettings settings) {
        this.settings = settings;
    }

    /** Each address once. */
    List<InternetAddress> of(Post mail) {
        List<String> written = mail.place().contains("@")
                ? List.of(mail.place())
                : list(mail.place(), mail.incident().service());
        if (written.isEmpty()) {
            throw Failures.refuse(
                    FailureTypes.NOT_CONFIGURED,
                    "could not mail " + mail.key() + ": nobody is on the list \"" + shown(mail.place())
                            + "\"; add NAME=ADDRESS to \"lists\" of smtp in integrations.yaml, then retry");
        }
        Map<String, InternetAddress> once = new LinkedHashMap<>();
        written.forEach(text ->
                parse(text, mail).forEach(it -> once.put(it.getAddress().toLowerCase(Locale.ROOT), it)));
        return new ArrayList<>(once.values());
    }

    private List<String> list(String name, String service) {
        List<String> own = named(name, settings.values(service, LISTS));
        return own.isEmpty() ? named(name, settings.values(LISTS)) : own;
    }

    private static List<String> named(String name, List<String> lists) {
        String head = name + "=";
        return lists.stream()
                .filter(entry -> entry.startsWith(head))
                .map(entry -> entry.substring(head.length()))
                .toList();
    }

    /** A line break would begin a header of the writer's choice: what has one is no address. */
    private static Stream<InternetAddress> parse(String text, Post mail) {
        try {
            InternetAddress[] addresses = InternetAddress.parse(text, true);
            boolean clean = text.codePoints().noneMatch(Character::isISOControl)
                    && addresses.length > 0
                    && Stream.of(addresses).noneMatch(InternetAddress::isGroup);
            if (clean) {
                return Stream.of(addresses);
            }
        } catch (AddressException e) {
            // Said below, without the address: failures are kept where more people read.
        }
        throw Failures.refuse(
                FailureTypes.REFUSED,
                "could not mail " + mail.key() + ": what stands for its reader is no mail address;"
                        + " correct it in the catalogue or the policy, then retry");
    }

    private static String shown(String place) {
        return Words.line(place, SHOWN);
    }
}
