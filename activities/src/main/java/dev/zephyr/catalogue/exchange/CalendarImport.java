package dev.zephyr.catalogue.exchange;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.StringReader;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Attendee;
import net.fortuna.ical4j.model.property.RecurrenceId;

/**
 * Reads an iCalendar and writes a layer of planned shifts, by the clock on the wall of a zone. An event's person is named by
 * its attendee's address or by its title: {@code alice}, {@code Alice Adler}, {@code On call: Alice Adler}. Events that
 * repeat are laid out over a range; one of them that was moved counts where it was moved to.
 */
public final class CalendarImport {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final String MAILTO = "mailto:";

    private final PeopleByName people;
    private final ZoneId zone;
    private final Instant from;
    private final Instant until;
    private final List<String> remarks = new ArrayList<>();

    public CalendarImport(PeopleByName people, ZoneId zone, Instant from, Instant until) {
        this.people = people;
        this.zone = zone;
        this.from = from;
        this.until = until;
    }

    /** One shift, as it will be written. */
    private record Line(String person, LocalDateTime start, LocalDateTime end) {}

    public Imported read(String ical, String layer) {
        List<VEvent> events;
        try {
            events = new CalendarBuilder().build(new StringReader(ical)).getComponents(Component.VEVENT);
        } catch (IOException | ParserException | RuntimeException e) {
            return new Imported("", List.of("this is no iCalendar: " + e.getMessage()));
        }
        Set<String> moved = new HashSet<>();
        events.forEach(event -> movedFrom(event).ifPresent(at -> moved.add(uid(event) + at)));
        List<Line> lines = events.stream()
                .flatMap(event -> lines(event, moved))
                .distinct()
                .sorted(Comparator.comparing(Line::start).thenComparing(Line::person))
                .toList();
        if (lines.isEmpty()) {
            remarks.add("no event names somebody of people.yaml between " + from + " and " + until);
            return new Imported("", remarks);
        }
        return new Imported(YamlText.of(NODES.arrayNode().add(keys(layer, lines))), remarks);
    }

    private ObjectNode keys(String layer, List<Line> lines) {
        ArrayNode shifts = NODES.arrayNode();
        lines.forEach(line -> shifts.add(NODES.objectNode()
                .put("person", line.person())
                .put("from", line.start().toString())
                .put("until", line.end().toString())));
        ObjectNode keys = NODES.objectNode().put("id", layer).put("zone", zone.getId());
        keys.set("shifts", shifts);
        return keys;
    }

    private Stream<Line> lines(VEvent event, Set<String> moved) {
        List<Occurrence> occurrences = Occurrence.of(event, zone, from, until);
        Optional<String> person = person(event);
        if (person.isEmpty() && !occurrences.isEmpty()) {
            String title = event.getSummary() == null ? "" : event.getSummary().getValue();
            remarks.add("the event \"" + title + "\" of "
                    + occurrences.get(0).start().atZone(zone).toLocalDate()
                    + " names nobody of people.yaml, and is left out");
        }
        boolean isMoved = movedFrom(event).isPresent();
        return person.stream()
                .flatMap(id -> occurrences.stream()
                        .filter(it -> isMoved || !moved.contains(uid(event) + it.start()))
                        .map(it -> new Line(id, local(it.start()), local(it.end()))));
    }

    private LocalDateTime local(Instant at) {
        return LocalDateTime.ofInstant(at, zone);
    }

    private Optional<String> person(VEvent event) {
        Stream<String> addresses = event.<Attendee>getProperties("ATTENDEE").stream()
                .map(attendee -> attendee.getValue().replaceFirst("(?i)^" + MAILTO, ""));
        String title = event.getSummary() == null ? "" : event.getSummary().getValue();
        return Stream.concat(addresses, Stream.of(title, title.substring(title.lastIndexOf(':') + 1)))
                .flatMap(name -> people.find(name).stream())
                .findFirst();
    }

    /** When an event that was moved would have begun. */
    private Optional<Instant> movedFrom(VEvent event) {
        return event.<RecurrenceId<?>>getProperty("RECURRENCE-ID").map(id -> Occurrence.instant(id.getDate(), zone));
    }

    private static String uid(VEvent event) {
        return event.getUid().map(it -> it.getValue()).orElse("") + " ";
    }
}
