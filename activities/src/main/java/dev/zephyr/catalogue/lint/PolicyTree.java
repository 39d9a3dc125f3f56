package dev.zephyr.catalogue.lint;

import com.fasterxml.jackson.core.JsonPointer;
import dev.zephyr.catalogue.MarkedYaml;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A policy file as rules walk it: they work on the tree, not on the compiled policy, so that what is wrong is found
 * beside what can not be read.
 */
record PolicyTree(MarkedYaml yaml) {

    private static final List<String> CONDITIONS = List.of(
            "roles/*/when",
            "escalation/levels/*/targets/*/when",
            "channels/*/when",
            "obligations/*/when",
            "reactions/*/when",
            "postmortem/requiredWhen/*");
    private static final List<String> DEEDS =
            List.of("obligations/*/steps/*/do/*", "postmortem/items/steps/*/do/*", "reactions/*/do/*");
    private static final List<String> TARGETS = List.of(
            "lists/*/*",
            "roles/*/suggest",
            "escalation/levels/*/targets/*/target",
            "channels/*/to/*",
            "obligations/*/steps/*/do/*/tell/*",
            "postmortem/items/steps/*/do/*/tell/*",
            "reactions/*/do/*/tell/*");
    private static final List<String> SPANS = List.of(
            "escalation/levels/*/answerWithin",
            "escalation/response/*/answerWithin",
            "escalation/response/*/thenPage",
            "escalation/ringEvery",
            "obligations/*/within",
            "obligations/*/again",
            "obligations/*/steps/*/at",
            "postmortem/dateWithin",
            "postmortem/items/again",
            "postmortem/items/steps/*/at",
            "resolution/watch");

    Place root() {
        return new Place(yaml, JsonPointer.empty(), yaml.root());
    }

    Stream<Place> all(String path) {
        return root().all(path);
    }

    Place one(String path) {
        Place place = root();
        for (String part : path.split("/", -1)) {
            place = place.child(part);
        }
        return place;
    }

    Stream<Place> conditions() {
        return CONDITIONS.stream().flatMap(this::all);
    }

    Stream<Place> deeds() {
        return DEEDS.stream().flatMap(this::all);
    }

    Stream<Place> targets() {
        return TARGETS.stream().flatMap(this::all);
    }

    Stream<Place> spans() {
        return SPANS.stream().flatMap(this::all);
    }

    /** The ids of a list of things. */
    Set<String> ids(String list) {
        return all(list + "/*/id").map(Place::text).collect(Collectors.toSet());
    }

    /** The names of a map of things. */
    Set<String> names(String map) {
        return one(map).children().map(Place::name).collect(Collectors.toSet());
    }

    /** The scale, strictest first, without {@code unknown}. */
    List<String> severities() {
        return all("severities/*/id").map(Place::text).toList();
    }
}
