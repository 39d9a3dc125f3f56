package dev.zephyr.catalogue.lint;

import dev.zephyr.catalogue.Finding;
import dev.zephyr.incident.Lifecycle;
import dev.zephyr.oncall.Target;
import dev.zephyr.severity.Severity;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What a policy names has to be in it. */
final class References {

    private References() {}

    static Stream<Finding> severities(PolicyTree policy) {
        Set<String> scale = new HashSet<>(policy.severities());
        Set<String> all = new HashSet<>(scale);
        all.add(Severity.UNKNOWN.id());
        return Stream.of(
                        unknown(policy.conditions().flatMap(when -> when.all("severity/*")), all, "severity"),
                        unknownNames(policy.one("escalation/response"), all, "severity"),
                        unknown(policy.all("decision/lists/*/*/then"), scale, "severity"))
                .flatMap(found -> found);
    }

    static Stream<Finding> flags(PolicyTree policy) {
        Stream<Place> used = Stream.of(
                        policy.conditions().flatMap(when -> when.all("flags/*")),
                        policy.conditions().flatMap(when -> when.all("all/*")),
                        policy.conditions().flatMap(when -> when.all("unless/*")),
                        policy.all("decision/questions/*/raises")
                                .filter(place -> !place.text().isEmpty()))
                .flatMap(found -> found);
        return unknown(used, flagIds(policy), "flag");
    }

    /** The policy's own flags and the one that the product raises by itself. */
    static Set<String> flagIds(PolicyTree policy) {
        Set<String> flags = new HashSet<>(policy.ids("flags"));
        flags.add(Lifecycle.POSTMORTEM_REQUIRED);
        return flags;
    }

    static Stream<Finding> questions(PolicyTree policy) {
        Set<String> questions = policy.ids("decision/questions");
        return policy.all("decision/lists/*/*/when").flatMap(when -> unknownNames(when, questions, "question"));
    }

    static Stream<Finding> roles(PolicyTree policy) {
        Set<String> roles = policy.ids("roles");
        return Stream.of(
                        unknown(policy.deeds().flatMap(deed -> deed.all("ask")), roles, "role"),
                        unknown(policy.deeds().flatMap(deed -> deed.all("offer")), roles, "role"),
                        unknown(policy.all("roles/*/apartFrom/*"), roles, "role"),
                        unknownTargets(policy, Target.Kind.ROLE, roles, "role"))
                .flatMap(found -> found);
    }

    static Stream<Finding> lists(PolicyTree policy) {
        return unknownTargets(policy, Target.Kind.LIST, policy.names("lists"), "list");
    }

    static Stream<Finding> levels(PolicyTree policy) {
        Stream<Place> used = Stream.concat(
                policy.all("escalation/response/*/call/*"), policy.deeds().flatMap(deed -> deed.all("call")));
        return unknown(used, policy.ids("escalation/levels"), "level");
    }

    static Stream<Finding> channels(PolicyTree policy) {
        Stream<Place> used =
                Stream.of("to/*", "archive").flatMap(key -> policy.deeds().flatMap(deed -> deed.all(key)));
        return unknown(used, policy.names("channels"), "channel");
    }

    static Stream<Finding> messages(PolicyTree policy) {
        Stream<Place> used = Stream.of("message", "post", "ticket")
                .flatMap(key -> policy.deeds().flatMap(deed -> deed.all(key)));
        return unknown(used, policy.names("messages"), "message");
    }

    private static Stream<Finding> unknownTargets(
            PolicyTree policy, Target.Kind kind, Collection<String> known, String what) {
        return policy.targets()
                .filter(place -> Targets.of(place)
                        .filter(target -> target.kind() == kind && !known.contains(target.name()))
                        .isPresent())
                .map(place -> finding(place, known, what));
    }

    private static Stream<Finding> unknown(Stream<Place> used, Collection<String> known, String what) {
        Predicate<Place> isKnown = place -> known.contains(place.text());
        return used.filter(Place::isThere)
                .filter(place -> !Blanks.isBlank(place))
                .filter(isKnown.negate())
                .map(place -> finding(place, known, what));
    }

    private static Stream<Finding> unknownNames(Place map, Collection<String> known, String what) {
        return map.children().filter(entry -> !known.contains(entry.name())).map(entry -> finding(entry, known, what));
    }

    static Finding finding(Place place, Collection<String> known, String what) {
        String allowed = known.isEmpty() ? "none is defined" : "defined are " + String.join(", ", new TreeSet<>(known));
        return place.error("the policy defines no such " + what, allowed);
    }
}
