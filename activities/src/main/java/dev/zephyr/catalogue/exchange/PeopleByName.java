package dev.zephyr.catalogue.exchange;

import dev.zephyr.catalogue.directory.Person;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Finds people of the catalogue by what another product calls them: id, mail address, name, or the name before a comma. */
public final class PeopleByName {

    private static final String MAIL = "mail";

    private final Map<String, String> ids = new HashMap<>();

    public PeopleByName(Collection<Person> people) {
        for (Person person : people) {
            ids.putIfAbsent(plain(person.name()), person.id());
            ids.putIfAbsent(plain(person.name().split(",", 2)[0]), person.id());
        }
        for (Person person : people) {
            person.methods().stream()
                    .filter(contact -> contact.method().kind().equals(MAIL))
                    .forEach(contact -> ids.put(plain(contact.address().value()), person.id()));
            ids.put(plain(person.id()), person.id());
        }
    }

    public Optional<String> find(String name) {
        return Optional.ofNullable(ids.get(plain(name)));
    }

    private static String plain(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
