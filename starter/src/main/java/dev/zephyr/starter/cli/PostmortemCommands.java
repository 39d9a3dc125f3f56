package dev.zephyr.starter.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.zephyr.starter.cli.remote.Failure;
import dev.zephyr.starter.cli.remote.Reading;
import dev.zephyr.starter.cli.terminal.When;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What is learnt afterwards. */
@Command(
        name = "postmortem",
        description = "Bring the postmortem on: a date, a draft, the review, the publication.",
        subcommands = {
            PostmortemCommands.Schedule.class,
            PostmortemCommands.Draft.class,
            PostmortemCommands.Review.class,
            PostmortemCommands.Publish.class
        },
        footer = {"", "Example:", "  zephyr incident postmortem draft 7f3a --file postmortem.md"})
final class PostmortemCommands extends GroupCommand {

    /** A stage that was reached. */
    abstract static class Advance extends IncidentCommand {

        final void advance(Session session, String id, String stage, Map<String, String> sections, String text) {
            session.command(id, stage(stage, sections, text));
        }

        static ObjectNode stage(String stage, Map<String, String> sections, String text) {
            ObjectNode command = command("advance-postmortem").put("stage", stage);
            ObjectNode list = command.putObject("sections");
            sections.forEach(list::put);
            return command.put("text", text);
        }
    }

    /** Its review has a date. */
    @Command(
            name = "schedule",
            description = "Set the date of its review.",
            footer = {"", "Example:", "  zephyr incident postmortem schedule 7f3a 2026-11-24T14:00"})
    static final class Schedule extends Advance {

        @Parameters(paramLabel = "[ID] TIME", arity = "1..*", description = "2026-11-24T14:00, 2d, 2026-11-24.")
        private List<String> words = new ArrayList<>();

        @Override
        int run(Session session) {
            Meant meant = words(session, words, 1);
            String date = When.end(meant.text(), session.moments().clock()).toString();
            ObjectNode command = stage("scheduled", Map.of(), "").put("at", date);
            session.command(meant.id(), command);
            return DONE;
        }
    }

    /** It is written. */
    @Command(
            name = "draft",
            description = "Hand in the draft; a section that lacks is refused with the list of what lacks.",
            footer = {
                "",
                "Example:",
                "  zephyr incident postmortem draft 7f3a --file postmortem.md",
                "  zephyr incident postmortem draft 7f3a --section summary=\"Checkout was slow.\" --section cause=@cause.md",
                "",
                "A file has one heading per section, by its title or id: ## Summary"
            })
    static final class Draft extends Advance {

        @Parameters(paramLabel = "ID", arity = "0..*", description = "The incident.")
        private List<String> words = new ArrayList<>();

        @Option(
                names = "--section",
                paramLabel = "ID=TEXT",
                description = "A section; @FILE takes its text from a file.")
        private Map<String, String> given = new LinkedHashMap<>();

        @Option(names = "--file", paramLabel = "FILE", description = "Markdown with a heading per section.")
        private @Nullable Path file;

        @Override
        int run(Session session) {
            String id = words(session, words, 0).id();
            Map<String, String> sections = new LinkedHashMap<>();
            if (file != null) {
                JsonNode policy =
                        session.policy(Reading.text(session.incidents().view(id), "policy"));
                sections.putAll(
                        Sections.of(content(file), Reading.each(Reading.at(policy, "postmortem/sections"), "")));
            }
            given.forEach((name, text) ->
                    sections.put(name, text.startsWith("@") ? content(Path.of(text.substring(1))) : text));
            advance(session, id, "drafted", sections, "");
            return DONE;
        }

        private static String content(Path path) {
            try {
                return Files.readString(path).strip();
            } catch (IOException e) {
                throw Failure.usage(path + " can not be read", "Give a text file in UTF-8 that you may read");
            }
        }
    }

    /** It was reviewed. */
    @Command(
            name = "review",
            description = "Say that it was reviewed.",
            footer = {"", "Example:", "  zephyr incident postmortem review 7f3a"})
    static final class Review extends Advance {

        @Parameters(paramLabel = "ID", arity = "0..*", description = "The incident.")
        private List<String> words = new ArrayList<>();

        @Override
        int run(Session session) {
            advance(session, words(session, words, 0).id(), "reviewed", Map.of(), "");
            return DONE;
        }
    }

    /** It is filed. */
    @Command(
            name = "publish",
            description = "Say that it is published, and where.",
            footer = {"", "Example:", "  zephyr incident postmortem publish 7f3a --link https://wiki.example.com/pm/41"
            })
    static final class Publish extends Advance {

        @Parameters(paramLabel = "ID", arity = "0..*", description = "The incident.")
        private List<String> words = new ArrayList<>();

        @Option(names = "--link", paramLabel = "URL", description = "Where it can be read.")
        private Optional<String> link = Optional.empty();

        @Override
        int run(Session session) {
            advance(session, words(session, words, 0).id(), "published", Map.of(), link.orElse(""));
            return DONE;
        }
    }
}
