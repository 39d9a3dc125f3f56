package dev.zephyr.incident;

import dev.zephyr.escalation.Rung;
import dev.zephyr.timeline.TimelineEntry;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Wording that the policy's rules point at: a hint each, never a refusal (M-16, O-29, R-33, Z-14, Z-17). */
final class WordHints {

    private WordHints() {}

    /** @param place such as {@code postmortem:root-cause} or {@code channel:customers} */
    static List<String> of(Turn turn, String place, String text) {
        if (text.isBlank()) {
            return List.of();
        }
        String where = place.substring(place.indexOf(':') + 1);
        return turn.policy().wording().stream()
                .filter(rule -> rule.looksAt(place))
                .flatMap(rule -> rule.check(text, ids(turn), names(turn)).stream())
                .map(said -> where + ": " + said)
                .toList();
    }

    static void point(Turn turn, String place, String text) {
        of(turn, place, text).forEach(turn::hint);
    }

    /** In the order of the policy's sections. */
    static void pointAtSections(Turn turn, Map<String, String> sections) {
        turn.policy()
                .postmortem()
                .sections()
                .forEach(section -> point(turn, "postmortem:" + section.id(), sections.getOrDefault(section.id(), "")));
    }

    private static Set<String> ids(Turn turn) {
        Stream<String> authors =
                turn.timeline().stream().filter(TimelineEntry::isByPerson).map(TimelineEntry::by);
        return Stream.of(
                        turn.ladder().everyone().stream(),
                        turn.team().roles().values().stream().flatMap(List::stream),
                        authors)
                .flatMap(all -> all)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Set<String> names(Turn turn) {
        return turn.ladder().calls().stream()
                .flatMap(call -> call.rungs().stream())
                .map(Rung::name)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
