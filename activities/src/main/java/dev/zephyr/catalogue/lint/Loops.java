package dev.zephyr.catalogue.lint;

import dev.zephyr.catalogue.Finding;
import dev.zephyr.communication.Medium;
import dev.zephyr.timeline.EntryKind;
import dev.zephyr.timeline.EntryMatch;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What sets itself off again would never come to rest. */
final class Loops {

    private static final Map<String, Set<EntryKind>> RECORDED = Map.of(
            "call",
                    Set.of(
                            EntryKind.LEVEL_CALLED,
                            EntryKind.PAGED,
                            EntryKind.DELIVERED,
                            EntryKind.DELIVERY_FAILED,
                            EntryKind.NOBODY_THERE,
                            EntryKind.UNREACHABLE),
            "tell", Set.of(EntryKind.TOLD, EntryKind.DELIVERED, EntryKind.DELIVERY_FAILED),
            "post", Set.of(EntryKind.POSTED, EntryKind.DELIVERED, EntryKind.DELIVERY_FAILED),
            "ticket", Set.of(EntryKind.TICKET_OPENED, EntryKind.DELIVERY_FAILED),
            "ask", Set.of(EntryKind.TASK_ADDED),
            "offer",
                    Set.of(
                            EntryKind.ROLE_OFFERED,
                            EntryKind.NOBODY_THERE,
                            EntryKind.DELIVERED,
                            EntryKind.DELIVERY_FAILED),
            "attention", Set.of(EntryKind.ATTENTION),
            "archive", Set.of(EntryKind.ROOM_ARCHIVED),
            "ringAgain", Set.of(EntryKind.ACKNOWLEDGEMENT_EXPIRED, EntryKind.PAGED));
    private static final Map<Medium, Set<EntryKind>> RECORDED_BY_MEDIUM = Map.of(
            Medium.STATUS_PAGE, Set.of(EntryKind.STATUS_PAGE_UPDATED),
            Medium.MAIL, Set.of(EntryKind.CUSTOMER_MESSAGE_DRAFTED, EntryKind.CUSTOMER_MESSAGE_SENT));

    /** Kinds whose values a linter knows: levels, messages and channels. */
    private static final Set<EntryKind> NAMED_BY_DEED = Set.of(
            EntryKind.LEVEL_CALLED,
            EntryKind.POSTED,
            EntryKind.STATUS_PAGE_UPDATED,
            EntryKind.CUSTOMER_MESSAGE_DRAFTED,
            EntryKind.CUSTOMER_MESSAGE_SENT);

    private Loops() {}

    static Stream<Finding> reactionsThatSetThemselvesOff(PolicyTree policy) {
        Map<String, Set<String>> follows = new HashMap<>();
        List<Place> reactions = policy.all("reactions/*").toList();
        for (Place reaction : reactions) {
            Set<String> recorded = recordedBy(reaction, policy);
            follows.put(
                    key(reaction),
                    reactions.stream()
                            .filter(next -> next.all("on/*")
                                    .flatMap(match -> EntryValues.of(match).stream())
                                    .anyMatch(match -> setsOff(reaction, recorded, match)))
                            .map(Loops::key)
                            .collect(Collectors.toSet()));
        }
        return reactions.stream()
                .filter(reaction -> comesBack(key(reaction), name -> follows.getOrDefault(name, Set.of())))
                .map(reaction -> reaction.child("on")
                        .error(
                                "what follows records " + String.join(", ", recordedBy(reaction, policy))
                                        + ", which sets this off again, directly or over another reaction",
                                "react to something that people record"));
    }

    static Stream<Finding> listsThatHoldThemselves(PolicyTree policy) {
        Map<String, Set<String>> holds = policy.one("lists")
                .children()
                .collect(Collectors.toMap(
                        Place::name,
                        list -> list.children()
                                .flatMap(target -> Targets.list(target).stream())
                                .collect(Collectors.toSet())));
        return policy.one("lists")
                .children()
                .filter(list -> comesBack(list.name(), name -> holds.getOrDefault(name, Set.of())))
                .map(list -> list.error(
                        "this list holds itself, directly or over another list", "take the list out of itself"));
    }

    private static boolean comesBack(String start, Function<String, Set<String>> next) {
        Set<String> seen = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(next.apply(start));
        while (!open.isEmpty()) {
            String name = open.pop();
            if (name.equals(start)) {
                return true;
            }
            if (seen.add(name)) {
                open.addAll(next.apply(name));
            }
        }
        return false;
    }

    /** Posts and calls carry what the deed names; whether another value comes about is not known, so it counts. */
    private static boolean setsOff(Place reaction, Set<String> recorded, EntryMatch match) {
        boolean named = match.value().isEmpty()
                || !NAMED_BY_DEED.contains(match.kind())
                || leaves(reaction.child("do")).anyMatch(leaf -> leaf.text().equals(match.value()));
        return named && recorded.contains(match.kind().wire());
    }

    private static Stream<Place> leaves(Place place) {
        return place.node().isContainerNode() ? place.children().flatMap(Loops::leaves) : Stream.of(place);
    }

    private static String key(Place reaction) {
        return reaction.pointer().toString();
    }

    private static Set<String> recordedBy(Place reaction, PolicyTree policy) {
        Stream<EntryKind> byDeeds = reaction.all("do/*")
                .flatMap(deed -> deed.children().map(Place::name))
                .flatMap(key -> RECORDED.getOrDefault(key, Set.of()).stream());
        Stream<EntryKind> byChannels = reaction.all("do/*/to/*")
                .map(channel -> policy.one("channels").child(channel.text()).child("medium"))
                .flatMap(medium -> RECORDED_BY_MEDIUM.entrySet().stream()
                        .filter(entry -> entry.getKey().wire().equals(medium.text()))
                        .flatMap(entry -> entry.getValue().stream()));
        return Stream.concat(byDeeds, byChannels).map(EntryKind::wire).collect(Collectors.toCollection(TreeSet::new));
    }
}
