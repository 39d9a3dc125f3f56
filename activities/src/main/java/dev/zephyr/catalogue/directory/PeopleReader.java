package dev.zephyr.catalogue.directory;

import dev.zephyr.obligation.Basis;
import dev.zephyr.obligation.Span;
import dev.zephyr.oncall.ContactMethod;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads {@code people.yaml}. */
final class PeopleReader {

    static final String ZONE_FORM = "an IANA zone such as Europe/Berlin";

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Set<String> KEYS = Set.of("id", "name", "zone", "methods", "waking", "accounts");
    private static final Set<String> METHOD_KEYS = Set.of("id", "kind", "address", "secret", "wait");

    private PeopleReader() {}

    static Optional<Person> read(String id, Entry entry) {
        entry.allow(KEYS);
        ZoneId zone = entry.need("zone", ZoneId::of, ZONE_FORM);
        Person.Waking waking = entry.read("waking", Person.Waking::parse, Person.Waking.FORM);
        Map<String, String> accounts = accounts(entry);
        List<Contact> methods = methods(id, entry, accounts);
        return zone == null
                ? Optional.empty()
                : Optional.of(new Person(id, entry.text("name", id), zone, methods, waking, accounts));
    }

    private static Map<String, String> accounts(Entry entry) {
        Map<String, String> accounts = entry.map("accounts");
        accounts.keySet().stream()
                .filter(vendor -> !VendorForms.names().contains(vendor))
                .forEach(vendor -> entry.below("accounts")
                        .error(
                                vendor,
                                "there is no such vendor",
                                "use one of " + String.join(", ", VendorForms.names())));
        return accounts;
    }

    private static List<Contact> methods(String person, Entry entry, Map<String, String> accounts) {
        if (!entry.has("methods") || entry.entries("methods").isEmpty()) {
            entry.error("methods", "nobody can be called without a contact method", "add one, for example an inbox");
        }
        List<Contact> methods = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Entry method : entry.entries("methods")) {
            Contact contact = method(person, method, accounts);
            if (contact != null) {
                methods.add(contact);
                if (!ids.add(contact.method().id())) {
                    method.error("id", "this person has two methods of this id", "give one of them another");
                }
            }
        }
        return methods;
    }

    private static @Nullable Contact method(String person, Entry entry, Map<String, String> accounts) {
        entry.allow(METHOD_KEYS);
        String id = entry.need("id", Ids::parse, Ids.FORM);
        ContactKind kind = entry.need("kind", ContactKind::parse, ContactKind.names());
        Duration patience = entry.read("wait", PeopleReader::patience, "a span such as 1m or 90s");
        SecretReference secret = entry.secret("secret");
        if (id == null || kind == null) {
            return null;
        }
        String known = kind.personal()
                ? person
                : accounts.get(VendorForms.ringing(kind.name()).orElse(""));
        String address =
                known == null ? entry.need("address", kind::address, kind.form()) : entry.text("address", known);
        return address == null
                ? null
                : new Contact(
                        new ContactMethod(id, kind.name(), patience == null ? PATIENCE : patience),
                        new Address(address, secret));
    }

    private static Duration patience(String text) {
        Span span = Span.parse(text);
        if (span.basis() != Basis.ELAPSED || span.isNegative()) {
            throw new IllegalArgumentException("can not wait \"" + text + "\" for an answer");
        }
        return span.amount();
    }
}
