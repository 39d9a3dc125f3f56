package dev.zephyr.integration;

import dev.zephyr.communication.Announcement;
import dev.zephyr.port.Card;
import dev.zephyr.port.Document;
import dev.zephyr.port.IncidentBrief;
import dev.zephyr.port.Page;
import dev.zephyr.port.Post;
import dev.zephyr.port.Waiting;
import dev.zephyr.severity.Severity;
import java.util.List;
import java.util.Map;

/** What may leave: drills are marked, and of a restricted incident only title and severity are told. */
public final class Disclosure {

    public static final String DRILL = "[DRILL]";
    private static final String UNASSESSED = "Not assessed yet";
    public static final String RESTRICTED = "The details are restricted to the people on it.";

    private Disclosure() {}

    /** The incident in one line; what is no incident has no severity. */
    public static String headline(IncidentBrief incident) {
        if (incident.severity().isEmpty()) {
            return marked(incident, incident.title());
        }
        String severity = incident.severity().equals(Severity.UNKNOWN.id()) ? UNASSESSED : incident.severity();
        return marked(incident, severity + ": " + incident.title());
    }

    /** The brief with nothing in it that may not be told. */
    public static IncidentBrief of(IncidentBrief incident) {
        return incident.restricted() ? incident.withoutDetails() : incident;
    }

    public static Announcement of(Post post) {
        IncidentBrief incident = post.incident();
        return incident.restricted()
                ? new Announcement(headline(incident), RESTRICTED)
                : new Announcement(
                        marked(incident, post.announcement().title()),
                        post.announcement().text());
    }

    /** The card of a room that people not on the incident can read. */
    public static Card of(Card card) {
        return !card.incident().restricted()
                ? card
                : new Card(
                        card.key(),
                        of(card.incident()),
                        card.channel(),
                        card.place(),
                        Map.of("details", RESTRICTED),
                        Map.of(),
                        card.people(),
                        card.open());
    }

    /** The page with nothing in it that may not be told; whom it calls and until when always stays. */
    public static Page of(Page page) {
        boolean restricted = page.incident().restricted();
        return new Page(
                page.key(),
                page.kind(),
                of(page.incident()),
                page.recipient(),
                restricted ? "" : page.step(),
                restricted ? RESTRICTED : marked(page.incident(), page.text()),
                page.dueAt(),
                restricted ? List.of() : page.authority(),
                page.pace(),
                page.others().stream()
                        .map(other -> new Waiting(other.key(), of(other.incident()), other.dueAt()))
                        .toList());
    }

    /** The Markdown of a document. */
    public static String of(Document document) {
        IncidentBrief incident = document.incident();
        if (incident.restricted()) {
            return "# " + headline(incident) + "\n\n" + RESTRICTED + "\n";
        }
        boolean mark = incident.drill() && !document.markdown().contains(DRILL);
        return mark ? DRILL + " Nothing is really broken.\n\n" + document.markdown() : document.markdown();
    }

    private static String marked(IncidentBrief incident, String text) {
        return incident.drill() && !text.startsWith(DRILL) ? DRILL + " " + text : text;
    }
}
