package dev.zephyr.catalogue.lint;

import dev.zephyr.catalogue.Finding;
import dev.zephyr.oncall.Target;
import dev.zephyr.policy.WeeklyCadence;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What reviews, digests and the readiness check read of a policy has the form in which they read it. */
final class ReviewSettings {

    private static final String CLOCK = "([01]\\d|2[0-3]):[0-5]\\d";
    private static final Pattern HOURS = Pattern.compile(CLOCK + "-" + CLOCK);
    private static final Pattern LIMIT = Pattern.compile("\\d{1,6}( .*)?");
    private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");

    /** What there is to be ready with. */
    private static final Set<String> TOPICS = Set.of(
            "severity definitions",
            "rotation",
            "message templates",
            "postmortem process",
            "escalation paths",
            "channels",
            "paging");

    private static final List<String> LIMITS =
            List.of("pages-per-night-limit", "page-frequency-limit", "page-source-limit");
    private static final List<String> SPANS =
            List.of("pages-per-night-window", "action-item-window", "action-item-window-climbs");
    private static final List<String> READERS = List.of(
            "action-item-digest-to",
            "action-item-window-tells",
            "burden-review-to",
            "report-to",
            "pages-per-night-owner",
            "page-frequency-owner",
            "page-source-owner");

    private ReviewSettings() {}

    static Stream<Finding> unreadable(PolicyTree policy) {
        return Stream.of(
                        written(policy, "action-item-digest")
                                .filter(place -> !WeeklyCadence.isReadable(place.text()))
                                .map(place ->
                                        place.error("it can not be read", "write for example " + WeeklyCadence.FORM)),
                        written(policy, "pages-per-night-hours")
                                .filter(place -> !HOURS.matcher(place.text()).matches())
                                .map(place -> place.error("it can not be read", "write hours such as 22:00-07:00")),
                        LIMITS.stream()
                                .flatMap(name -> written(policy, name))
                                .filter(place -> !LIMIT.matcher(place.text()).matches())
                                .map(place -> place.error("it does not begin with a number", "write for example 5")),
                        SPANS.stream()
                                .flatMap(name -> written(policy, name))
                                .filter(place -> place.span().isEmpty())
                                .map(place -> place.error("it can not be read", "write for example 28d")),
                        written(policy, "readiness-check")
                                .filter(place -> !TOPICS.containsAll(List.of(COMMA.split(place.text(), -1))))
                                .map(place -> place.error(
                                        "it can not be read",
                                        "write some of: " + String.join(", ", new TreeSet<>(TOPICS)))),
                        READERS.stream()
                                .flatMap(name -> written(policy, name))
                                .flatMap(place -> strangers(policy, place)))
                .flatMap(findings -> findings);
    }

    private static Stream<Place> written(PolicyTree policy, String setting) {
        return policy.all("settings/" + setting + "/value").filter(place -> !Blanks.isBlank(place));
    }

    private static Stream<Finding> strangers(PolicyTree policy, Place place) {
        return COMMA.splitAsStream(place.text())
                .filter(target -> !isKnown(policy, target))
                .map(target -> place.error(
                        "\"" + target + "\" is nobody it can be told to",
                        "write lead, owner, person:ID, team:ID, schedule:ID or list:ID of a list of this policy"));
    }

    private static boolean isKnown(PolicyTree policy, String text) {
        try {
            Target target = Target.parse(text);
            return switch (target.kind()) {
                case LEAD, OWNER, PERSON, TEAM, SCHEDULE, ONCALL -> true;
                case LIST -> policy.all("lists/" + target.name()).findAny().isPresent();
                case ROLE, RESPONDERS, ADDRESSEE, STAKEHOLDERS -> false;
            };
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
