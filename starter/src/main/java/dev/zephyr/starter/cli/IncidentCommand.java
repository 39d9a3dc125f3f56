package dev.zephyr.starter.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.zephyr.starter.cli.remote.Api;
import dev.zephyr.starter.cli.remote.Found;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/**
 * A command on one incident. Its id comes first and may be left out while exactly one is open: under stress nobody
 * copies ids.
 */
abstract class IncidentCommand extends SessionCommand {

    @Option(
            names = {"-i", "--incident"},
            paramLabel = "ID",
            description = "The incident, where it does not stand in front of the other words.")
    private Optional<String> named = Optional.empty();

    /** The incident meant, and what else was typed. */
    record Meant(String id, List<String> words) {

        String text() {
            return String.join(" ", words);
        }
    }

    /** One more word than {@code count} means that the first is the id. */
    final Meant words(Session session, List<String> words, int count) {
        boolean first = named.isEmpty() && words.size() == count + 1;
        if (words.size() != count && !first) {
            throw misused(
                    words.size() < count ? "Something is missing." : "There are more words than this command takes.");
        }
        return first
                ? meant(session, Optional.of(words.get(0)), words.subList(1, words.size()))
                : meant(session, named, words);
    }

    /** The first word is the id when there is such an incident, else the text has begun already. */
    final Meant text(Session session, List<String> words) {
        boolean first =
                named.isEmpty() && !words.isEmpty() && session.incidents().isId(words.get(0));
        return first
                ? meant(session, Optional.of(words.get(0)), words.subList(1, words.size()))
                : meant(session, named, words);
    }

    private static Meant meant(Session session, Optional<String> id, List<String> words) {
        Found found = session.incidents().named(id);
        if (!found.chosen().isEmpty()) {
            session.terminal().remark(found.chosen());
        }
        return new Meant(found.id(), words);
    }

    static ObjectNode command(String name) {
        return Api.body().put("do", name);
    }
}
