package dev.zephyr.catalogue.directory;

import dev.zephyr.oncall.ContactMethod;
import java.util.Map;

/** Finds contact methods that nobody rings, since their vendor is not set up. */
final class ContactKinds {

    private ContactKinds() {}

    static void report(Map<String, Person> people, Map<String, Entry> entries, Integrations integrations) {
        entries.forEach((id, entry) -> {
            Person person = people.get(id);
            if (person != null) {
                person.methods().forEach(contact -> check(contact.method(), entry, integrations));
            }
        });
    }

    private static void check(ContactMethod method, Entry person, Integrations integrations) {
        VendorForms.ringing(method.kind())
                .filter(vendor -> !integrations.vendors().containsKey(vendor))
                .ifPresent(vendor -> person.error(
                        "methods",
                        "the method " + method.id() + " is rung by " + vendor + ", which is not set up",
                        "add it to " + Kind.INTEGRATIONS.file()));
    }
}
