package dev.zephyr.catalogue.lint;

import dev.zephyr.catalogue.Finding;
import dev.zephyr.timeline.EntryKind;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A rule about wording looks at a place that there is, for something that can be found. */
final class WordRules {

    private WordRules() {}

    static Stream<Finding> unknownPlaces(PolicyTree policy) {
        return policy.all("wording/*/in/*")
                .filter(place -> place.text().contains(":") && !Blanks.isBlank(place))
                .flatMap(place -> {
                    String kind = place.text().substring(0, place.text().indexOf(':'));
                    String name = place.text().substring(kind.length() + 1);
                    return switch (kind) {
                        case "postmortem" -> check(place, name, policy.ids("postmortem/sections"), "section");
                        case "channel" -> check(place, name, policy.names("channels"), "channel");
                        default -> check(place, name, kinds(), "timeline kind");
                    };
                });
    }

    static Stream<Finding> thatLookForNothing(PolicyTree policy) {
        return policy.all("wording/*")
                .filter(rule -> rule.all("find/*").findAny().isEmpty()
                        && rule.child("maxWords").node().asInt(0) == 0)
                .map(rule -> rule.error("this rule looks for nothing", "write find, or maxWords"));
    }

    static Stream<Finding> countsThatNothingMeets(PolicyTree policy) {
        return policy.all("wording/*")
                .filter(rule -> rule.child("atLeast").node().asInt(0)
                        > rule.child("atMost").node().asInt(0))
                .map(rule -> rule.child("atLeast")
                        .error("every text is pointed at: more are wanted than are allowed", "write a larger atMost"));
    }

    private static Stream<Finding> check(Place place, String name, Collection<String> known, String what) {
        return known.contains(name) ? Stream.empty() : Stream.of(References.finding(place, known, what));
    }

    private static Set<String> kinds() {
        return Arrays.stream(EntryKind.values()).map(EntryKind::wire).collect(Collectors.toSet());
    }
}
