package dev.zephyr.starter.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.zephyr.starter.cli.terminal.When;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What is to be done so that it does not happen again. */
@Command(
        name = "action",
        description = "Action items: what is to be done so that it does not happen again.",
        subcommands = {
            ActionCommands.Add.class,
            ActionCommands.AssignTo.class,
            ActionCommands.Complete.class,
            ActionCommands.Except.class
        },
        footer = {"", "Example:", "  zephyr incident action add 7f3a \"alert on pool size\" --owner bob --due 14d"})
final class ActionCommands extends GroupCommand {

    private static void due(Session session, ObjectNode command, Optional<String> due) {
        due.ifPresent(
                it -> command.put("due", When.end(it, session.moments().clock()).toString()));
    }

    private static ObjectNode change(String item) {
        return IncidentCommand.command("change-action-item").put("item", item).put("done", false);
    }

    /** A new one. */
    @Command(
            name = "add",
            description = "Add an action item.",
            footer = {"", "Example:", "  zephyr incident action add 7f3a \"alert on pool size\" --owner bob --due 14d"})
    static final class Add extends IncidentCommand {

        @Parameters(paramLabel = "[ID] TEXT", arity = "1..*", description = "What is to be done.")
        private List<String> words = new ArrayList<>();

        @Option(names = "--owner", paramLabel = "PERSON", description = "Who does it.")
        private String owner = "";

        @Option(names = "--due", paramLabel = "TIME", description = "By when: 14d, 2026-12-05.")
        private Optional<String> due = Optional.empty();

        @Override
        int run(Session session) {
            Meant meant = text(session, words);
            if (meant.words().isEmpty()) {
                throw misused("An action item needs a text.");
            }
            ObjectNode command =
                    command("add-action-item").put("text", meant.text()).put("owner", owner);
            due(session, command, due);
            session.command(meant.id(), command);
            return DONE;
        }
    }

    /** Somebody owns it. */
    @Command(
            name = "assign",
            description = "Give an action item an owner and a date.",
            footer = {"", "Example:", "  zephyr incident action assign 7f3a a1 bob --due 14d"})
    static final class AssignTo extends IncidentCommand {

        @Parameters(paramLabel = "[ID] ITEM PERSON", arity = "2..*", description = "The item's id, and who does it.")
        private List<String> words = new ArrayList<>();

        @Option(names = "--due", paramLabel = "TIME", description = "By when: 14d, 2026-12-05.")
        private Optional<String> due = Optional.empty();

        @Option(names = "--ticket", paramLabel = "REF", description = "Its ticket, when that was opened by hand.")
        private Optional<String> ticket = Optional.empty();

        @Override
        int run(Session session) {
            Meant meant = words(session, words, 2);
            ObjectNode command =
                    change(meant.words().get(0)).put("owner", meant.words().get(1));
            ticket.ifPresent(it -> command.put("ticket", it));
            due(session, command, due);
            session.command(meant.id(), command);
            return DONE;
        }
    }

    /** It is done. */
    @Command(
            name = "done",
            description = "Say that an action item is done.",
            footer = {"", "Example:", "  zephyr incident action done 7f3a a1"})
    static final class Complete extends IncidentCommand {

        @Parameters(paramLabel = "[ID] ITEM", arity = "1..*", description = "The item's id.")
        private List<String> words = new ArrayList<>();

        @Override
        int run(Session session) {
            Meant meant = words(session, words, 1);
            session.command(meant.id(), change(meant.text()).put("done", true));
            return DONE;
        }
    }

    /** It is not done, and somebody puts their name to that. */
    @Command(
            name = "except",
            description = "Document why an action item is not done, in your name.",
            footer = {"", "Example:", "  zephyr incident action except 7f3a a1 --reason \"replaced in March\" --due 30d"
            })
    static final class Except extends IncidentCommand {

        @Parameters(paramLabel = "[ID] ITEM", arity = "1..*", description = "The item's id.")
        private List<String> words = new ArrayList<>();

        @Option(names = "--reason", paramLabel = "TEXT", required = true, description = "Why it is not done.")
        private String reason = "";

        @Option(names = "--due", paramLabel = "TIME", required = true, description = "When it is looked at again.")
        private Optional<String> due = Optional.empty();

        @Override
        int run(Session session) {
            Meant meant = words(session, words, 1);
            ObjectNode command = change(meant.text()).put("exception", reason);
            due(session, command, due);
            session.command(meant.id(), command);
            return DONE;
        }
    }
}
