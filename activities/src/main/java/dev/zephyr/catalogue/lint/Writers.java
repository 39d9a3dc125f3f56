package dev.zephyr.catalogue.lint;

import dev.zephyr.catalogue.Finding;
import java.util.Collection;
import java.util.stream.Stream;

/** A drafted text leaves only when somebody may send it (O-14, P-29). */
final class Writers {

    private static final String LEVEL = "level:";

    private Writers() {}

    static Stream<Finding> nobody(PolicyTree policy) {
        return policy.all("channels/*")
                .filter(channel -> channel.child("approval").isTrue()
                        && !channel.child("writers").isThere())
                .map(channel -> channel.error(
                        "what is drafted for this channel waits for approval and nobody beside the commander gives it",
                        "name under writers the roles that send it, or levels as level:ID"));
    }

    static Stream<Finding> unknown(PolicyTree policy) {
        return policy.all("channels/*/writers/*")
                .filter(writer -> !Blanks.isBlank(writer))
                .flatMap(writer -> writer.text().startsWith(LEVEL)
                        ? check(
                                writer,
                                writer.text().substring(LEVEL.length()),
                                policy.ids("escalation/levels"),
                                "level")
                        : check(writer, writer.text(), policy.ids("roles"), "role"));
    }

    private static Stream<Finding> check(Place writer, String name, Collection<String> known, String what) {
        return known.contains(name) ? Stream.empty() : Stream.of(References.finding(writer, known, what));
    }
}
