package dev.zephyr.catalogue.directory;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What one vendor can be told: the keys of its entry in {@code integrations.yaml}. A new vendor is one more form, and an
 * adapter in the worker's wiring.
 *
 * @param ports that it can stand at; none for one that only rings people
 * @param contactKinds kinds of contact methods that it rings
 */
record VendorForm(String vendor, Set<String> ports, List<ContactKind> contactKinds, List<Key> keys, List<Rule> rules) {

    /**
     * What stands behind a key.
     *
     * @param form how it is written, in words
     * @param many true when several may stand there
     */
    record Kind(String form, boolean many, Predicate<String> fits) {

        static final Kind TEXT = one("a text", text -> true);
        /** {@code https}, or {@code http} to this machine. */
        static final Kind URL = one(WebAddress.FORM, WebAddress::isSafe);

        static final Kind REMOTE = one(WebAddress.FORM + "; ssh is not spoken, a token is taken", WebAddress::isSafe);
        static final Kind BRANCH =
                one("the name of a branch", text -> text.matches("[A-Za-z0-9_]([A-Za-z0-9_-]|[./](?=[A-Za-z0-9_-]))*"));
        static final Kind SECRET = one(SecretReference.FORM, text -> true);
        static final Kind FLAG = one("true or false", text -> text.equals("true") || text.equals("false"));
        static final Kind HOST =
                one("the name of a host, and nothing more", text -> text.matches("[A-Za-z0-9.-]+|[0-9A-Fa-f:]+"));
        static final Kind PORT = one("a port, from 1 to 65535", Kind::isPort);
        /** A name may stand before it. */
        static final Kind SENDER =
                one("a mail address, as a@example.com or \"A Name <a@example.com>\"", MailAddress::isSender);

        /** Of a telephone. */
        static final Kind NUMBER = one(TelephoneNumber.FORM, TelephoneNumber::isOne);

        static final Kind LIST = new Kind("a list of texts", true, text -> true);
        static final Kind MAIL_LISTS =
                new Kind("a list of NAME=ADDRESS, a mail address each", true, MailAddress::isListed);

        private static Kind one(String form, Predicate<String> fits) {
            return new Kind(form, false, fits);
        }

        private static boolean isPort(String text) {
            int port = text.matches("[0-9]{1,5}") ? Integer.parseInt(text) : 0;
            return port >= 1 && port <= 65_535;
        }
    }

    /**
     * @param service true when a service can have its own
     * @param allowed what can be written, or any text of the kind when there is none
     */
    record Key(String name, Kind kind, boolean required, boolean service, Set<String> allowed) {

        String form() {
            return allowed.isEmpty() ? kind.form() : "one of " + String.join(", ", allowed);
        }

        boolean fits(String text) {
            return kind.fits().test(text) && (allowed.isEmpty() || allowed.contains(text));
        }
    }

    /** What two keys can not say together; the finding is at one of them. */
    record Rule(String key, Predicate<VendorEntry> broken, String problem, String remedy) {}

    VendorForm {
        contactKinds = List.copyOf(contactKinds);
        keys = List.copyOf(keys);
        rules = List.copyOf(rules);
    }

    static VendorForm of(String vendor, String... ports) {
        return new VendorForm(vendor, Set.of(ports), List.of(), List.of(), List.of());
    }

    VendorForm rings(ContactKind... kinds) {
        return new VendorForm(vendor, ports, List.of(kinds), keys, rules);
    }

    VendorForm refuses(String key, Predicate<VendorEntry> broken, String problem, String remedy) {
        List<Rule> more = new ArrayList<>(rules);
        more.add(new Rule(key, broken, problem, remedy));
        return new VendorForm(vendor, ports, contactKinds, keys, more);
    }

    VendorForm needs(String name, Kind kind) {
        return with(new Key(name, kind, true, false, Set.of()));
    }

    VendorForm takes(String name, Kind kind) {
        return with(new Key(name, kind, false, false, Set.of()));
    }

    VendorForm takes(String name, String... oneOf) {
        return with(new Key(name, Kind.TEXT, false, false, new TreeSet<>(Set.of(oneOf))));
    }

    /** May be said for all, and for a service otherwise. */
    VendorForm takesByService(String name, Kind kind) {
        return with(new Key(name, kind, false, true, Set.of()));
    }

    private VendorForm with(Key key) {
        List<Key> more = new ArrayList<>(keys);
        more.add(key);
        return new VendorForm(vendor, ports, contactKinds, more, rules);
    }

    Set<String> names() {
        Set<String> names = new TreeSet<>(Set.of("id", "services"));
        keys.forEach(key -> names.add(key.name()));
        return names;
    }

    Set<String> namesByService() {
        return keys.stream().filter(Key::service).map(Key::name).collect(Collectors.toCollection(TreeSet::new));
    }
}
