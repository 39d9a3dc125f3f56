package dev.zephyr.catalogue.lint;

import dev.zephyr.catalogue.Finding;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A placeholder that nothing fills would reach people as "unknown" for ever; a field nobody places would be lost. */
final class Messages {

    /** What every incident can fill; a message's own fields come on top. */
    static final Set<String> PLACEHOLDERS = Set.of(
            ("severity service title summary impact status action actions next-steps eta next-update ic roles duration"
                            + " started time channel root-cause postmortem description customers-affected known team id"
                            + " severity-definition open-items owner due link customer-status business-impact timeline"
                            + " who since fix progress workaround item text authority links")
                    .split(" "));

    private static final Set<String> ROOM_PLACEHOLDERS = Set.of("date", "compact-date", "slug", "id", "service");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z][a-z-]*)}");
    private static final Pattern BRACES = Pattern.compile("\\{[^{}\n]*}");

    private Messages() {}

    static Stream<Finding> unknownPlaceholders(PolicyTree policy) {
        return policy.one("messages").children().flatMap(message -> {
            Set<String> known = new HashSet<>(PLACEHOLDERS);
            known.addAll(message.child("fields").texts());
            return parts(message).flatMap(part -> unknown(part, known));
        });
    }

    static Stream<Finding> unknownInTasks(PolicyTree policy) {
        return policy.deeds().flatMap(deed -> deed.all("task")).flatMap(task -> unknown(task, PLACEHOLDERS));
    }

    static Stream<Finding> unknownInChannelNames(PolicyTree policy) {
        return policy.all("channels/*/name").flatMap(name -> unknown(name, ROOM_PLACEHOLDERS));
    }

    /** Braces that are no placeholder are sent as they stand. */
    static Stream<Finding> bracesThatAreNoPlaceholder(PolicyTree policy) {
        return Stream.concat(
                        policy.one("messages").children().flatMap(Messages::parts),
                        policy.deeds().flatMap(deed -> deed.all("task")))
                .flatMap(part -> BRACES.matcher(part.text())
                        .results()
                        .map(MatchResult::group)
                        .filter(braces -> !PLACEHOLDER.matcher(braces).matches())
                        .map(braces -> part.warning(
                                braces + " is no placeholder and is sent as it stands",
                                "write placeholders in lower case letters and dashes")));
    }

    static Stream<Finding> fieldsNotPlaced(PolicyTree policy) {
        return policy.one("messages").children().flatMap(message -> {
            Set<String> placed =
                    parts(message).flatMap(part -> names(part).stream()).collect(Collectors.toSet());
            return message.all("fields/*")
                    .filter(field -> !placed.contains(field.text()))
                    .map(field -> field.error(
                            "the writer is asked for this field and it appears nowhere",
                            "place {" + field.text() + "} in the title or the text, or leave the field out"));
        });
    }

    static Stream<Finding> optionsOfNoField(PolicyTree policy) {
        return policy.one("messages")
                .children()
                .flatMap(message -> message.all("options/*")
                        .filter(options -> !message.child("fields").texts().contains(options.name()))
                        .map(options -> options.error(
                                "nobody is asked for the field " + options.name() + " in this message",
                                "name it under fields, or leave its options out")));
    }

    /** A field keeps its word from message to message: it can not be asked for in two ways. */
    static Stream<Finding> optionsThatDiffer(PolicyTree policy) {
        List<Place> all = policy.all("messages/*/options/*").toList();
        return all.stream()
                .flatMap(options -> all.stream()
                        .takeWhile(other -> !other.pointer().equals(options.pointer()))
                        .filter(other -> other.name().equals(options.name())
                                && !other.texts().equals(options.texts()))
                        .limit(1)
                        .map(other -> options.error(
                                "another message has other options for " + options.name() + ": "
                                        + String.join(", ", other.texts()),
                                "write the same, in the same order")));
    }

    private static Stream<Place> parts(Place message) {
        return Stream.of(message.child("title"), message.child("text"));
    }

    private static Stream<Finding> unknown(Place part, Set<String> known) {
        return names(part).stream()
                .filter(name -> !known.contains(name))
                .map(name -> part.error(
                        "nothing fills the placeholder {" + name + "}",
                        "known are " + String.join(", ", new TreeSet<>(known))));
    }

    private static List<String> names(Place part) {
        return PLACEHOLDER
                .matcher(part.text())
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
    }
}
