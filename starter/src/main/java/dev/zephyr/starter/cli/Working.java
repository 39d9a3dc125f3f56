package dev.zephyr.starter.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tasks, checklists and changes of production. */
final class Working {

    private Working() {}

    /** Asks a person to do something. */
    @Command(
            name = "task",
            description = "Ask a person to do something on the incident.",
            footer = {"", "Example:", "  zephyr incident task 7f3a \"look at the dashboards of eu-west\" --owner bob"})
    static final class Task extends IncidentCommand {

        @Parameters(paramLabel = "[ID] TEXT", arity = "1..*", description = "What is to be done.")
        private List<String> words = new ArrayList<>();

        @Option(names = "--owner", paramLabel = "PERSON", description = "Who does it.")
        private String owner = "";

        @Override
        int run(Session session) {
            Meant meant = text(session, words);
            if (meant.words().isEmpty()) {
                throw misused("A task needs a text.");
            }
            session.command(
                    meant.id(), command("add-task").put("text", meant.text()).put("owner", owner));
            return DONE;
        }
    }

    /** A task is done. */
    @Command(
            name = "done",
            description = "Say that a task is done.",
            footer = {"", "Example:", "  zephyr incident done 7f3a t1"})
    static final class Done extends IncidentCommand {

        @Parameters(paramLabel = "[ID] TASK", arity = "1..*", description = "Its id, as shown on the incident.")
        private List<String> words = new ArrayList<>();

        @Override
        int run(Session session) {
            Meant meant = words(session, words, 1);
            session.command(meant.id(), command("complete-task").put("task", meant.text()));
            return DONE;
        }
    }

    /** Ticks a checklist item. */
    @Command(
            name = "check",
            description = "Tick an item of the checklist, or take the tick back.",
            footer = {
                "",
                "Example:",
                "  zephyr incident check 7f3a page-true",
                "  zephyr incident check 7f3a page-true --open"
            })
    static final class Check extends IncidentCommand {

        @Parameters(paramLabel = "[ID] ITEM", arity = "1..*", description = "Its id, as shown on the incident.")
        private List<String> words = new ArrayList<>();

        @Option(names = "--open", description = "Take the tick back.")
        private boolean open;

        @Override
        int run(Session session) {
            Meant meant = words(session, words, 1);
            session.command(
                    meant.id(), command("check-item").put("item", meant.text()).put("done", !open));
            return DONE;
        }
    }

    /** A change of production. */
    @Command(
            name = "change",
            description = "Ask for approval, of a change of production or of what a level decides; or decide on it.",
            footer = {
                "",
                "Example:",
                "  zephyr incident change 7f3a \"raise the pool to 50\"",
                "  zephyr incident change 7f3a \"two more people for the night\" --authority \"more resources\"",
                "  zephyr incident change 7f3a --approve 1",
                "  zephyr incident change 7f3a --refuse 1 --reason \"not tried anywhere yet\""
            })
    static final class Change extends IncidentCommand {

        @Parameters(paramLabel = "[ID] TEXT", arity = "0..*", description = "The change that is asked for.")
        private List<String> words = new ArrayList<>();

        @Option(names = "--experimental", description = "It has not been proven before.")
        private boolean experimental;

        @Option(
                names = "--authority",
                paramLabel = "WHAT",
                description = "What it needs, as the policy says of its levels; goes to the lowest one called.")
        private Optional<String> authority = Optional.empty();

        @Option(names = "--approve", paramLabel = "N", description = "Approve change N.")
        private int approve;

        @Option(names = "--refuse", paramLabel = "N", description = "Do not approve change N.")
        private int refuse;

        @Option(names = "--reason", paramLabel = "TEXT", description = "Why it is decided so.")
        private String reason = "";

        @Override
        int run(Session session) {
            if (approve > 0 || refuse > 0) {
                session.command(
                        words(session, words, 0).id(),
                        command("decide-change")
                                .put("change", Math.max(approve, refuse))
                                .put("approved", approve > 0)
                                .put("reason", reason));
                return DONE;
            }
            Meant meant = text(session, words);
            if (meant.words().isEmpty()) {
                throw misused("Say what is to be changed.");
            }
            ObjectNode command =
                    command("request-change").put("text", meant.text()).put("experimental", experimental);
            authority.ifPresent(it -> command.put("authority", it));
            session.command(meant.id(), command);
            return DONE;
        }
    }
}
