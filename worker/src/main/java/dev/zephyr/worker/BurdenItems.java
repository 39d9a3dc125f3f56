package dev.zephyr.worker;

import dev.zephyr.communication.Announcement;
import dev.zephyr.metrics.Overload;
import dev.zephyr.oncall.Responder;
import dev.zephyr.port.Assignment;
import dev.zephyr.port.IncidentBrief;
import dev.zephyr.port.Post;
import dev.zephyr.report.OnCallReview;
import dev.zephyr.report.ReviewRules;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Too much is not only counted: each person and service of a period gets an action item with its owner (O-19, M-30). Its key
 * is {@code burden/TEAM/PERIOD/person|service/ID}, so that no second one is opened for the same.
 */
final class BurdenItems {

    private final Readers readers;

    BurdenItems(Readers readers) {
        this.readers = readers;
    }

    /** The tickets of a period. */
    List<Post> tickets(TeamBurden burden, String period, Instant at) {
        return findings(burden, period, at, Map.of()).stream()
                .map(finding -> ticket(burden, period, at, finding))
                .toList();
    }

    /** The same for the review. */
    List<OnCallReview.Finding> findings(TeamBurden burden, String period, Instant at, Map<String, String> tickets) {
        return burden.rules().stream()
                .flatMap(rules -> burden.overloads().stream()
                        .map(overload -> new OnCallReview.Finding(
                                overload,
                                rules.action(overload),
                                owner(rules, burden.team(), overload, at),
                                tickets.getOrDefault(key(burden.team(), period, overload), ""))))
                .toList();
    }

    private String owner(ReviewRules rules, String team, Overload overload, Instant at) {
        String service = overload.kind() == Overload.Kind.SERVICE ? overload.subject() : "";
        String owners = readers.people(team, service, rules.owners(overload), at)
                .map(Responder::id)
                .collect(Collectors.joining(", "));
        return owners.isEmpty() ? "nobody" : owners;
    }

    private static Post ticket(TeamBurden burden, String period, Instant at, OnCallReview.Finding finding) {
        Overload overload = finding.overload();
        String title = overload.subject()
                + (overload.kind() == Overload.Kind.PERSON ? " was rung too much" : " rings too much") + ": "
                + finding.action();
        String text = "Owner: " + finding.owner() + "\nTeam: " + burden.team() + "\nFound in " + period + ": "
                + overload.found() + "\nTo do: " + finding.action();
        List<String> labels = burden
                .rules()
                .map(rules -> rules.policy().postmortem().ticketLabel())
                .filter(label -> !label.isEmpty())
                .stream()
                .toList();
        return new Post(
                key(burden.team(), period, overload),
                new IncidentBrief("report", title, "", "", "", at, false, false),
                "action-items",
                "",
                "action-item",
                new Announcement(title, text),
                labels,
                new Assignment(finding.owner(), null));
    }

    private static String key(String team, String period, Overload overload) {
        return String.join(
                "/", "burden", team, period, overload.kind().name().toLowerCase(Locale.ROOT), overload.subject());
    }
}
