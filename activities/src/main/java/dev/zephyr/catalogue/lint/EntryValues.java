package dev.zephyr.catalogue.lint;

import dev.zephyr.catalogue.Finding;
import dev.zephyr.lifecycle.Phase;
import dev.zephyr.timeline.EntryKind;
import dev.zephyr.timeline.EntryMatch;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The values in {@code kind:value}: one that is never recorded would leave a duty unmet for ever. Persons, tickets and
 * what people write can not be known beforehand.
 */
final class EntryValues {

    private static final Map<EntryKind, Known> CHECKED = Map.ofEntries(
            Map.entry(EntryKind.ROLE_ASSIGNED, new Known("role", policy -> policy.ids("roles"))),
            Map.entry(EntryKind.MERGED, new Known("side", policy -> Set.of("source", "target"))),
            Map.entry(EntryKind.ROLE_OFFERED, new Known("role", policy -> policy.ids("roles"))),
            Map.entry(EntryKind.ROLE_UNASSIGNED, new Known("role", policy -> policy.ids("roles"))),
            Map.entry(EntryKind.ITEM_TICKED, new Known("checklist item", policy -> policy.ids("checklists"))),
            Map.entry(EntryKind.LEVEL_CALLED, new Known("level", policy -> policy.ids("escalation/levels"))),
            Map.entry(EntryKind.FLAG_RAISED, new Known("flag", References::flagIds)),
            Map.entry(EntryKind.FLAG_LOWERED, new Known("flag", References::flagIds)),
            Map.entry(EntryKind.SEVERITY_SET, new Known("severity", EntryValues::scale)),
            Map.entry(EntryKind.DECLARED, new Known("severity", EntryValues::scale)),
            Map.entry(EntryKind.PHASE_ENTERED, new Known("phase", policy -> phases())),
            Map.entry(EntryKind.MITIGATION, new Known("mitigation", policy -> policy.ids("changes/mitigations"))),
            Map.entry(EntryKind.EXPECTED_BY, new Known("kind of expected time", policy -> Set.of("published"))),
            Map.entry(EntryKind.DUTY_MISSED, new Known("obligation", policy -> policy.ids("obligations"))),
            Map.entry(EntryKind.DUTY_DROPPED, new Known("obligation", policy -> policy.ids("obligations"))),
            Map.entry(EntryKind.ROOM_OPENED, new Known("channel", policy -> policy.names("channels"))),
            Map.entry(EntryKind.CUSTOMER_MESSAGE_SENT, new Known("channel", policy -> policy.names("channels"))),
            Map.entry(EntryKind.CUSTOMER_MESSAGE_DRAFTED, new Known("message or channel", EntryValues::posts)),
            Map.entry(EntryKind.POSTED, new Known("message or channel", EntryValues::posts)),
            Map.entry(EntryKind.STATUS_PAGE_UPDATED, new Known("message or channel", EntryValues::posts)));

    private EntryValues() {}

    /** What the value of a kind names, and which names the policy has. */
    private record Known(String what, Function<PolicyTree, Set<String>> names) {}

    static Stream<Finding> unknown(PolicyTree policy) {
        return Stream.concat(policy.all("obligations/*/metBy/*"), policy.all("reactions/*/on/*"))
                .flatMap(place -> of(place).flatMap(match -> check(policy, place, match)).stream());
    }

    /** The match that stands at a place; what can not be read is the schema's finding. */
    static Optional<EntryMatch> of(Place place) {
        try {
            return place.node().isTextual() ? Optional.of(EntryMatch.parse(place.text())) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<Finding> check(PolicyTree policy, Place place, EntryMatch match) {
        return Optional.ofNullable(CHECKED.get(match.kind()))
                .filter(known -> !match.value().isEmpty() && !Blanks.isBlank(place))
                .filter(known -> !known.names().apply(policy).contains(match.value()))
                .map(known -> References.finding(place, known.names().apply(policy), known.what()));
    }

    private static Set<String> scale(PolicyTree policy) {
        return new HashSet<>(policy.severities());
    }

    private static Set<String> phases() {
        return Arrays.stream(Phase.values()).map(Phase::wire).collect(Collectors.toSet());
    }

    private static Set<String> posts(PolicyTree policy) {
        Set<String> names = new HashSet<>(policy.names("messages"));
        names.addAll(policy.names("channels"));
        return names;
    }
}
