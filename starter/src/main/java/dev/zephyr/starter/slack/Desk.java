package dev.zephyr.starter.slack;

import dev.zephyr.catalogue.directory.CatalogueStore;
import dev.zephyr.command.Acknowledge;
import dev.zephyr.command.Assign;
import dev.zephyr.command.ChangeSeverity;
import dev.zephyr.command.Command;
import dev.zephyr.command.CommandAnswer;
import dev.zephyr.command.Decline;
import dev.zephyr.command.Escalate;
import dev.zephyr.command.Note;
import dev.zephyr.command.PostUpdate;
import dev.zephyr.command.Resolve;
import dev.zephyr.escalation.Call;
import dev.zephyr.escalation.Level;
import dev.zephyr.policy.Policy;
import dev.zephyr.starter.client.Incidents;
import dev.zephyr.starter.client.Listed;
import dev.zephyr.starter.client.StatusFilter;
import dev.zephyr.timeline.EntryKind;
import dev.zephyr.workflow.IncidentView;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Carries out what people type and click. Every method answers in words. */
final class Desk {

    static final String USAGE = """
            `/incident open [--sev 2] [--service checkout] what is broken`
            `/incident ack` · `decline reason` · `escalate [level] [reason]`
            `/incident sev 2 [reason]` · `update text [impact=…] [eta=…]` · `note text`
            `/incident role ic me` · `resolve what helped [--despite reason]`
            `/incident list` · `show`
            In an incident's room it is the one meant; elsewhere name it with `--incident 7f3a`.""";

    private static final int MOST_LISTED = 20;
    private static final Set<String> FIELDS = Set.of("status", "impact", "action", "eta");

    private final Incidents incidents;
    private final CatalogueStore store;
    private final Speakers speakers;
    private final Rooms rooms;
    private final Openings openings;

    Desk(Incidents incidents, CatalogueStore store, Speakers speakers, Openings openings) {
        this.incidents = incidents;
        this.store = store;
        this.speakers = speakers;
        this.rooms = new Rooms(incidents);
        this.openings = openings;
    }

    /** What was typed, by whom and where; {@code key} is the same for a repeat of the same request. */
    record Typed(String user, Rooms.Place place, String text, String key) {}

    String typed(Typed typed) throws NotDone {
        Words words = Words.of(typed.text());
        if (words.verb().equals("help")) {
            return USAGE;
        }
        String by = speakers.require(typed.user());
        Words rest = words.rest();
        return switch (words.verb()) {
            case "open" -> openings.open(by, rest);
            case "list" -> list();
            case "show" -> show(incident(rest, typed));
            default -> {
                Command command = read(words.verb(), rest, by, typed);
                yield command(incident(rest, typed), by, typed.key(), command);
            }
        };
    }

    private String incident(Words words, Typed typed) throws NotDone {
        return rooms.incident(words.option("incident"), typed.place());
    }

    private Command read(String verb, Words rest, String by, Typed typed) throws NotDone {
        return switch (verb) {
            case "ack", "acknowledge" -> new Acknowledge();
            case "decline" -> new Decline(rest.text());
            case "sev" ->
                new ChangeSeverity(
                        needed(rest.first(), "a severity"), rest.rest().text());
            case "update" -> new PostUpdate(update(rest), null);
            case "note" -> new Note(EntryKind.NOTE, needed(rest.text(), "a text"));
            case "role", "assign" ->
                new Assign(
                        needed(rest.first(), "a role"),
                        speakers.person(needed(rest.rest().first(), "a person, or \"me\""), by));
            case "escalate" -> escalation(incident(rest, typed), rest);
            case "resolve" -> new Resolve(needed(rest.text(), "a word about what helped"), rest.option("despite"));
            default -> throw new NotDone("\"" + verb + "\" is nothing that can be done here:\n" + USAGE);
        };
    }

    private static String needed(String given, String what) throws NotDone {
        if (given.isEmpty()) {
            throw new NotDone("it needs " + what + ":\n" + USAGE);
        }
        return given;
    }

    private static Map<String, String> update(Words words) {
        Map<String, String> fields = new LinkedHashMap<>();
        StringBuilder text = new StringBuilder();
        for (String word : words.words()) {
            int equals = word.indexOf('=');
            if (equals > 0 && FIELDS.contains(word.substring(0, equals))) {
                fields.put(word.substring(0, equals), word.substring(equals + 1));
            } else {
                text.append(text.isEmpty() ? "" : " ").append(word);
            }
        }
        if (!text.isEmpty()) {
            fields.put("text", text.toString());
        }
        return fields;
    }

    private Escalate escalation(String incident, Words words) throws NotDone {
        Policy policy = policy(incident);
        boolean named = policy.escalation().level(words.first()).isPresent();
        return named
                ? new Escalate(words.first(), words.rest().text())
                : new Escalate(nextLevel(incident), words.text());
    }

    /** The first level that nobody called yet: what "escalate" means to whoever clicks it. */
    String nextLevel(String incident) throws NotDone {
        Set<String> called = incidents.view(incident).incident().ladder().calls().stream()
                .map(Call::level)
                .collect(Collectors.toSet());
        List<Level> levels = policy(incident).escalation().levels();
        return levels.stream()
                .map(Level::id)
                .filter(level -> !called.contains(level))
                .findFirst()
                .orElseThrow(() -> new NotDone("every level was called already; to call one again name it: "
                        + levels.stream().map(Level::id).collect(Collectors.joining(", "))));
    }

    private Policy policy(String incident) throws NotDone {
        String name = incidents.view(incident).policy();
        return store.catalogue()
                .policy(name)
                .orElseThrow(
                        () -> new NotDone("the policy " + name + " is not in the catalogue any more; name a level"));
    }

    String command(String incident, String by, String key, Command command) {
        CommandAnswer answer = incidents.command(incident, by, key, command);
        return answer.hints().isEmpty() ? answer.text() : answer.text() + "\n" + String.join("\n", answer.hints());
    }

    private String list() {
        List<Listed> active = incidents.list(StatusFilter.ACTIVE, MOST_LISTED);
        return active.isEmpty()
                ? "no incident is active"
                : active.stream()
                        .map(it -> it.id() + "  " + it.severity() + "  " + it.phase() + "  " + it.title()
                                + (it.ic() == null ? "  nobody leads" : "  led by " + it.ic()))
                        .collect(Collectors.joining("\n"));
    }

    private String show(String id) {
        IncidentView view = incidents.view(id);
        var incident = view.incident();
        String next = view.clocks().isEmpty()
                ? "nothing"
                : view.clocks().get(0).name() + " at " + view.clocks().get(0).due();
        return incident.severity() + " " + incident.opening().title() + "\n"
                + incident.phase().wire() + ", led by " + incident.owner().orElse("nobody") + "\n"
                + "waits for " + next
                + (incident.attention().isEmpty()
                        ? ""
                        : "\nneeds attention: " + String.join("; ", incident.attention()));
    }
}
