package dev.zephyr.catalogue.directory;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What one vendor can be told: the keys of its entry in {@code integrations.yaml}. A new vendor is one more form, and an
 * adapter in the worker's wiring.
 *
 * @param ports that it can stand at; none for one that only rings people
 * @param contactKinds kinds of contact methods that it rings
 */
record VendorForm(String vendor, Set<String> ports, List<ContactKind> contactKinds, List<Key> keys) {

    /** What stands behind a key. */
    enum Kind {
        TEXT,
        /** {@code https}, or {@code http} to this machine. */
        URL,
        SECRET,
        FLAG,
        LIST
    }

    /**
     * @param service true when a service can have its own
     * @param allowed what can be written, or any text of the kind when there is none
     */
    record Key(String name, Kind kind, boolean required, boolean service, Set<String> allowed) {}

    VendorForm {
        contactKinds = List.copyOf(contactKinds);
        keys = List.copyOf(keys);
    }

    static VendorForm of(String vendor, String... ports) {
        return new VendorForm(vendor, Set.of(ports), List.of(), List.of());
    }

    VendorForm rings(ContactKind... kinds) {
        return new VendorForm(vendor, ports, List.of(kinds), keys);
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
        return new VendorForm(vendor, ports, contactKinds, more);
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
