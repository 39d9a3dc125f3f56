package dev.zephyr.incident;

import dev.zephyr.communication.Announcement;
import dev.zephyr.communication.Channel;
import dev.zephyr.communication.Utc;
import dev.zephyr.obligation.Duty;
import dev.zephyr.obligation.Lengths;
import dev.zephyr.obligation.Obligation;
import dev.zephyr.port.IncidentBrief;
import dev.zephyr.postmortem.ActionItem;
import dev.zephyr.severity.SeverityDefinition;
import dev.zephyr.timeline.EntryKind;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The values that messages are filled with, taken from the incident at the moment they are said. */
final class Wording {

    private static final String RESTRICTED = "restricted";
    private static final int LONGEST_PLACE = 80;

    private Wording() {}

    static Announcement render(Turn turn, String message) {
        return Voice.kind(turn, message).render(values(turn));
    }

    static String subject(Turn turn) {
        return turn.severity() + " " + turn.opening().title();
    }

    static Map<String, String> values(Turn turn) {
        Map<String, String> values = new HashMap<>(turn.known());
        values.putIfAbsent("status", status(turn));
        values.put("severity", turn.severity().id());
        values.put("severity-definition", definition(turn));
        values.put("service", turn.opening().service());
        values.put("team", turn.opening().team());
        values.put("title", turn.opening().title());
        values.putIfAbsent("summary", turn.opening().title());
        values.putIfAbsent("description", turn.opening().title());
        values.put("id", turn.id().value());
        values.put("ic", turn.team().commander().orElse(""));
        values.put(
                "roles",
                turn.team().roles().entrySet().stream()
                        .map(role -> role.getKey() + ": " + String.join(" and ", role.getValue()))
                        .collect(Collectors.joining(", ")));
        values.put("time", Utc.spell(turn.now()));
        values.put("started", Utc.spell(began(turn)));
        values.put("since", Utc.spell(began(turn)));
        values.put("duration", Lengths.spell(Duration.between(began(turn), end(turn))));
        values.put("next-update", nextUpdate(turn));
        values.put("open-items", openItems(turn));
        eta(turn).ifPresent(time -> values.put(Forecast.ETA, time));
        values.put("link", "zephyr show " + turn.id());
        values.put("links", links(turn));
        turn.opening().links().forEach(values::putIfAbsent);
        values.putAll(turn.occasion());
        return values;
    }

    /** Until somebody says how it stands: where the policy lists the ways, the first of them while it lasts. */
    private static String status(Turn turn) {
        List<String> options = FieldOptions.of(turn.policy(), "status");
        return options.isEmpty() || !turn.phase().isActive() ? turn.phase().wire() : options.get(0);
    }

    /** The estimate as it can still be promised; one whose time has passed is unknown again. */
    private static Optional<String> eta(Turn turn) {
        if (turn.outlook().estimated() == null) {
            return Optional.empty();
        }
        Instant eta = Forecast.current(turn);
        return Optional.of(eta == null ? "" : Utc.spell(eta));
    }

    /** Where to read on: runbook, playbook, diagram. */
    static String links(Turn turn) {
        return turn.opening().links().entrySet().stream()
                .map(link -> link.getKey() + ": " + link.getValue())
                .collect(Collectors.joining("\n"));
    }

    private static Instant began(Turn turn) {
        Instant startedAt = turn.opening().startedAt();
        return startedAt == null ? turn.opened() : startedAt;
    }

    private static Instant end(Turn turn) {
        return turn.phase().isActive() ? turn.now() : turn.marks().getOrDefault(EntryKind.RESOLVED, turn.now());
    }

    private static String definition(Turn turn) {
        return turn.policy()
                .severities()
                .find(turn.severity())
                .map(SeverityDefinition::definition)
                .orElse("");
    }

    /** A cadence that is due this instant is said with its next time. */
    private static Instant nextOf(Turn turn, Obligation rule, Duty duty) {
        boolean due = !duty.due().isAfter(turn.now());
        return due ? turn.rules().reckoning().after(turn.now(), rule.within()) : duty.due();
    }

    /** The earliest time at which an update cadence is due: the promise to everyone who waits. */
    private static String nextUpdate(Turn turn) {
        return turn.policy().obligations().stream()
                .filter(rule -> rule.repeat() && rule.isAbout(EntryKind.UPDATE))
                .flatMap(rule -> turn.duties().find(rule.id()).stream()
                        .filter(Duty::isOwed)
                        .map(duty -> nextOf(turn, rule, duty)))
                .min(Instant::compareTo)
                .map(Utc::spell)
                .orElse("");
    }

    private static String openItems(Turn turn) {
        String open = turn.postmortem().actionItems().stream()
                .filter(item -> item.isOpen())
                .map(item -> item.text() + (item.owner().isEmpty() ? "" : " (" + item.owner() + ")") + age(turn, item))
                .collect(Collectors.joining("; "));
        return open.isEmpty() ? "none" : open;
    }

    /** In whole days, so that nobody has to ask how long it has been lying there (O-30). */
    private static String age(Turn turn, ActionItem item) {
        Duration age = Duration.ofDays(item.age(turn.now()).toDays());
        return age.isZero() ? "" : ", open for " + Lengths.spell(age);
    }

    /** @param open true for a place that people not on the incident can read */
    static IncidentBrief brief(Turn turn, boolean open) {
        boolean confidential = isConfidential(turn);
        return new IncidentBrief(
                turn.id().value(),
                turn.opening().title(),
                turn.severity().id(),
                turn.opening().service(),
                turn.phase().wire(),
                turn.opened(),
                turn.opening().drill(),
                open && confidential,
                turn.opening().startedAt(),
                confidential,
                turn.opening().links());
    }

    private static boolean isConfidential(Turn turn) {
        return turn.policy().restricts(turn.assessment().flags());
    }

    /** A channel's name at its vendor; for a room the policy's pattern, filled. A restricted one's says nothing. */
    static String place(Turn turn, Channel channel) {
        String day = turn.opened().toString().substring(0, 10);
        String name = channel.name()
                .replace("{date}", day)
                .replace("{compact-date}", day.replace("-", ""))
                .replace("{service}", slug(turn.opening().service()))
                .replace("{id}", turn.id().value())
                .replace(
                        "{slug}",
                        isConfidential(turn) ? RESTRICTED : slug(turn.opening().title()));
        String trimmed = name.length() > LONGEST_PLACE ? name.substring(0, LONGEST_PLACE) : name;
        return trimmed.replaceAll("-+$", "");
    }

    private static String slug(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
    }
}
