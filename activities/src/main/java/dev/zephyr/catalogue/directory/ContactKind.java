package dev.zephyr.catalogue.directory;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A way in which people can be reached.
 *
 * @param name as the catalogue writes it
 * @param form how its address is written, in words
 * @param personal true when the address may be left out: it is the person's id
 */
record ContactKind(String name, String form, boolean personal, Predicate<String> fits) {

    private static final List<ContactKind> ALWAYS = List.of(
            new ContactKind("inbox", "the person's id", true, text -> true),
            new ContactKind("webhook", "a URL that begins with https:// or http://", false, WebAddress::isWeb),
            new ContactKind("mail", "a mail address", false, MailAddress::isAddress));

    static ContactKind of(String name, String form, Pattern address) {
        return new ContactKind(name, form, false, text -> address.matcher(text).matches());
    }

    private static List<ContactKind> all() {
        List<ContactKind> all = new ArrayList<>(ALWAYS);
        all.addAll(VendorForms.contactKinds());
        return all;
    }

    /** In words, for findings. */
    static String names() {
        List<String> names = all().stream().map(ContactKind::name).collect(Collectors.toCollection(ArrayList::new));
        String last = names.remove(names.size() - 1);
        return String.join(", ", names) + " or " + last;
    }

    static ContactKind parse(String text) {
        return Optional.of(text)
                .flatMap(name ->
                        all().stream().filter(kind -> kind.name().equals(name)).findFirst())
                .orElseThrow(() -> new IllegalArgumentException("can not reach anybody by \"" + text + "\""));
    }

    String address(String text) {
        if (!fits.test(text)) {
            throw new IllegalArgumentException("can not send to \"" + text + "\": write " + form);
        }
        return text;
    }
}
