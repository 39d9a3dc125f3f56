package dev.zephyr.catalogue.directory;

import dev.zephyr.determinism.Ordered;
import dev.zephyr.oncall.Responder;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who can be called.
 *
 * @param methods in the order they are tried; at least one
 * @param waking null when not said
 * @param accounts who this person is at the vendors, by vendor: a user id, which is no secret but no public matter either
 */
public record Person(
        String id,
        String name,
        ZoneId zone,
        List<Contact> methods,
        @Nullable Waking waking,
        Map<String, String> accounts) {

    public Person {
        accounts = Ordered.copy(accounts);
        methods = List.copyOf(methods);
    }

    /** When the person is usually awake, by their own clock; {@code until} may be on the next day. */
    public record Waking(LocalTime from, LocalTime until) {

        static final String FORM = "07:00-23:00";

        static Waking parse(String text) {
            String[] parts = text.split("-", -1);
            if (parts.length != 2) {
                throw new IllegalArgumentException("can not read \"" + text + "\": write for example " + FORM);
            }
            return new Waking(LocalTime.parse(parts[0].strip()), LocalTime.parse(parts[1].strip()));
        }
    }

    Optional<Contact> method(String id) {
        return methods.stream()
                .filter(contact -> contact.method().id().equals(id))
                .findFirst();
    }

    /** The person as the workflow may know them: without addresses and secrets. */
    Responder responder() {
        return new Responder(
                id, name, zone.getId(), methods.stream().map(Contact::method).toList());
    }
}
