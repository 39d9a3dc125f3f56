package dev.zephyr.starter.twilio;

import dev.zephyr.catalogue.directory.Person;
import dev.zephyr.command.Acknowledge;
import dev.zephyr.port.IncidentBrief;
import dev.zephyr.starter.client.AmbiguousId;
import dev.zephyr.starter.client.CommandRefused;
import dev.zephyr.starter.client.Incidents;
import dev.zephyr.starter.client.Listed;
import dev.zephyr.starter.client.TemporalAway;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Carries out what people answer by telephone, and says in words what came of it. A repeat is done once. */
final class Answers {

    static final String NOBODY =
            "This number is nobody's own in Zephyr's people.yaml, so nothing was done. Whoever keeps the"
                    + " catalogue adds it as a contact method; until then use the command line.";

    private static final String HOW = "Reply 1 if one incident calls you, ack and its code, or ack all.";
    private static final Pattern ACKNOWLEDGED = Pattern.compile("(?:zephyr )?(?:1|ack|acknowledge)(?: (?:--)?(\\S+))?");
    private static final String ALL = "all";
    private static final int MOST = 100;
    private static final int LISTED = 3;

    private final TwilioEntry entry;
    private final Incidents incidents;

    Answers(TwilioEntry entry, Incidents incidents) {
        this.entry = entry;
        this.incidents = incidents;
    }

    /** @param id of the message, the same in every repeat */
    String texted(String number, String words, String id) {
        Optional<Person> person = entry.personAt(number);
        if (person.isEmpty()) {
            return NOBODY;
        }
        Matcher said = ACKNOWLEDGED.matcher(
                words.toLowerCase(Locale.ROOT).replaceAll("[\\s.,!\"]+", " ").strip());
        if (!said.matches()) {
            return "Nothing was done. " + HOW;
        }
        String by = person.get().id();
        Optional<String> code = Optional.ofNullable(said.group(1));
        if (code.filter(it -> !it.equals(ALL)).isPresent()) {
            return acknowledged(code.get(), by, id);
        }
        try {
            return ofThoseRinging(incidents.ringing(by, MOST), code.isPresent(), by, id);
        } catch (TemporalAway away) {
            return notNow(away);
        }
    }

    private String ofThoseRinging(List<Listed> ringing, boolean all, String by, String id) {
        if (ringing.isEmpty()) {
            return "Nothing calls you now. To join an incident reply ack and its code.";
        } else if (all || ringing.size() == 1) {
            return lines(ringing.stream()
                    .map(listed -> acknowledged(listed.id(), by, id))
                    .toList());
        }
        return "Which one? Reply ack all, or ack and a code:\n"
                + lines(ringing.stream()
                        .map(listed ->
                                IncidentBrief.shortId(listed.id()) + " " + listed.severity() + ": " + listed.title())
                        .toList());
    }

    private static String lines(List<String> all) {
        String first = all.stream().limit(LISTED).collect(Collectors.joining("\n"));
        return all.size() > LISTED ? first + "\nand " + (all.size() - LISTED) + " more" : first;
    }

    /** @param id of the call, the same in every repeat */
    String pressed(String number, String incident, String id) {
        return entry.personAt(number)
                .map(person -> acknowledged(incident, person.id(), id))
                .orElse(NOBODY);
    }

    private String acknowledged(String incident, String by, String id) {
        try {
            String whole = incidents.resolve(incident);
            return IncidentBrief.shortId(whole) + ": "
                    + incidents
                            .command(whole, by, "twilio/" + id, new Acknowledge())
                            .text();
        } catch (CommandRefused | AmbiguousId refused) {
            return "Nothing was done: " + refused.getMessage();
        } catch (TemporalAway away) {
            return notNow(away);
        }
    }

    private static String notNow(TemporalAway away) {
        return "Not done: " + away.getMessage() + ". Answer again in a minute.";
    }
}
