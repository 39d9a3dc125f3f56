package dev.zephyr.catalogue.lint;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import dev.zephyr.catalogue.Finding;
import dev.zephyr.catalogue.MarkedYaml;
import dev.zephyr.obligation.Span;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A value of a file with the place it stands at, so that a rule can point there. It may be missing or of any type. */
record Place(MarkedYaml yaml, JsonPointer pointer, JsonNode node) {

    boolean isThere() {
        return !node.isMissingNode() && !node.isNull();
    }

    /** The text, empty where there is none. */
    String text() {
        return node.asText();
    }

    /** The last part of its path: the name of an entry in a map. */
    String name() {
        return String.valueOf(pointer.last().getMatchingProperty());
    }

    boolean isTrue() {
        return node.asBoolean(false);
    }

    Place child(String name) {
        return new Place(yaml, pointer.appendProperty(name), node.path(name));
    }

    /** Elements of a list or values of a map; none of anything else. */
    Stream<Place> children() {
        if (node.isArray()) {
            return IntStream.range(0, node.size()).mapToObj(i -> new Place(yaml, pointer.appendIndex(i), node.path(i)));
        }
        return node.properties().stream().map(Map.Entry::getKey).map(this::child);
    }

    /** The places that a path such as {@code steps/*}{@code /do} leads to, present ones only. */
    Stream<Place> all(String path) {
        Stream<Place> places = Stream.of(this);
        for (String part : path.split("/", -1)) {
            places = places.flatMap(place -> part.equals("*")
                    ? place.children()
                    : Stream.of(place.child(part)).filter(Place::isThere));
        }
        return places;
    }

    /** Its texts, when it is a list of them. */
    List<String> texts() {
        return children().map(Place::text).toList();
    }

    /** The span, when there is one that can be read; what can not be read is the schema's finding. */
    Optional<Span> span() {
        try {
            return node.isTextual() ? Optional.of(Span.parse(text())) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    Finding error(String problem, String remedy) {
        return yaml.finding(Finding.Grade.ERROR, pointer, problem, remedy);
    }

    Finding warning(String problem, String remedy) {
        return yaml.finding(Finding.Grade.WARNING, pointer, problem, remedy);
    }

    Finding notice(String problem, String remedy) {
        return yaml.finding(Finding.Grade.NOTICE, pointer, problem, remedy);
    }
}
