package dev.zephyr.catalogue.lint;

import dev.zephyr.catalogue.Finding;
import java.util.stream.Stream;

/** A value that the document leaves open has to be filled before anybody depends on it (O-08, R-32, P-16). */
final class Blanks {

    static final String SIGN = "???";

    private Blanks() {}

    static Stream<Finding> unfilled(PolicyTree policy) {
        return leaves(policy.root()).filter(Blanks::isBlank).map(Blanks::finding);
    }

    static boolean isBlank(Place place) {
        return place.node().isTextual() && place.text().contains(SIGN);
    }

    private static Stream<Place> leaves(Place place) {
        return place.node().isContainerNode() ? place.children().flatMap(Blanks::leaves) : Stream.of(place);
    }

    private static Finding finding(Place place) {
        boolean span = place.pointer().toString().matches(".*/(within|at|again|answerWithin|thenPage|ringEvery|watch)");
        return place.error(
                "this blank of the document is not filled", span ? "write a span such as 15m" : "write the value");
    }
}
