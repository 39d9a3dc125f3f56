package dev.zephyr.starter.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What failed for good outside, and needs a person. */
@Command(
        name = "undone",
        description = "What failed for good outside: try it again, leave it, or say it elsewhere.",
        subcommands = {UndoneCommands.Retry.class, UndoneCommands.Skip.class, UndoneCommands.Reroute.class},
        footer = {
            "",
            "Example:",
            "  zephyr incident undone retry 7f3a f1",
            "",
            "\"zephyr show\" lists them under ATTENTION, each with its short name."
        })
final class UndoneCommands extends GroupCommand {

    private static final String UNDONE = "undone";

    /** Its cause was mended. */
    @Command(
            name = "retry",
            description = "Try it again, after its cause was mended. What was done after all is not done twice.",
            footer = {"", "Example:", "  zephyr incident undone retry 7f3a f1"})
    static final class Retry extends IncidentCommand {

        @Parameters(paramLabel = "[ID] UNDONE", arity = "1..*", description = "Its short name, for example f1.")
        private List<String> words = new ArrayList<>();

        @Override
        int run(Session session) {
            Meant meant = words(session, words, 1);
            session.command(meant.id(), command("retry").put(UNDONE, meant.text()));
            return DONE;
        }
    }

    /** Nobody needs it any more. */
    @Command(
            name = "skip",
            description = "Leave it undone, in your name.",
            footer = {"", "Example:", "  zephyr incident undone skip 7f3a f1 --reason \"posted by hand\""})
    static final class Skip extends IncidentCommand {

        @Parameters(paramLabel = "[ID] UNDONE", arity = "1..*", description = "Its short name, for example f1.")
        private List<String> words = new ArrayList<>();

        @Option(names = "--reason", paramLabel = "TEXT", required = true, description = "Why it can stay undone.")
        private String reason = "";

        @Override
        int run(Session session) {
            Meant meant = words(session, words, 1);
            session.command(
                    meant.id(), command("skip").put(UNDONE, meant.text()).put("reason", reason));
            return DONE;
        }
    }

    /** Another place will do. */
    @Command(
            name = "reroute",
            description = "Say it in another channel of the policy.",
            footer = {"", "Example:", "  zephyr incident undone reroute 7f3a f1 --to leadership"})
    static final class Reroute extends IncidentCommand {

        @Parameters(paramLabel = "[ID] UNDONE", arity = "1..*", description = "Its short name, for example f1.")
        private List<String> words = new ArrayList<>();

        @Option(names = "--to", paramLabel = "CHANNEL", required = true, description = "The policy's name of it.")
        private String channel = "";

        @Override
        int run(Session session) {
            Meant meant = words(session, words, 1);
            session.command(
                    meant.id(), command("reroute").put(UNDONE, meant.text()).put("channel", channel));
            return DONE;
        }
    }
}
