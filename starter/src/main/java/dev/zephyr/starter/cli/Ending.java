package dev.zephyr.starter.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** How an incident ends, and comes back. */
final class Ending {

    private Ending() {}

    /** It is over. */
    @Command(
            name = "resolve",
            description = "Say that it is over, and what resolved it.",
            footer = {
                "",
                "Example:",
                "  zephyr resolve 7f3a \"rolled back\"",
                "  zephyr resolve 7f3a \"rolled back\" --despite \"the alert lags by ten minutes\""
            })
    static final class Resolve extends IncidentCommand {

        @Parameters(paramLabel = "[ID] TEXT", arity = "0..*", description = "What resolved it.")
        private List<String> words = new ArrayList<>();

        @Option(
                names = "--despite",
                paramLabel = "REASON",
                description = "Why it is over although an alert fires or a required item is open.")
        private String despite = "";

        @Override
        int run(Session session) {
            Meant meant = text(session, words);
            session.command(
                    meant.id(), command("resolve").put("text", meant.text()).put("despite", despite));
            return DONE;
        }
    }

    /** It is not over after all. */
    @Command(
            name = "reopen",
            description = "Say that it is not over after all.",
            footer = {"", "Example:", "  zephyr incident reopen 7f3a --reason \"errors are back\""})
    static final class Reopen extends IncidentCommand {

        @Parameters(paramLabel = "ID", arity = "0..*", description = "The incident.")
        private List<String> words = new ArrayList<>();

        @Option(names = "--reason", paramLabel = "TEXT", description = "What is seen again.")
        private String reason = "";

        @Override
        int run(Session session) {
            session.command(words(session, words, 0).id(), command("reopen").put("reason", reason));
            return DONE;
        }
    }

    /** Somebody ended its run at the Temporal server. */
    @Command(
            name = "restore",
            description = "Bring back an incident that was terminated at the Temporal server; zephyr list names them.",
            footer = {"", "Example:", "  zephyr incident restore 7f3a --reason \"terminated by mistake\""})
    static final class Restore extends SessionCommand {

        @Parameters(paramLabel = "ID", description = "The incident: a terminated one is not open, so name it.")
        private String id = "";

        @Option(names = "--reason", paramLabel = "TEXT", required = true, description = "Why it comes back.")
        private String reason = "";

        @Override
        int run(Session session) {
            session.restore(id, reason);
            return DONE;
        }
    }

    /** A false alarm. */
    @Command(
            name = "cancel",
            description = "Close it as a false alarm. It is kept, counted apart, and never held against anybody.",
            footer = {"", "Example:", "  zephyr incident cancel 7f3a --reason \"a load test\""})
    static final class Cancel extends IncidentCommand {

        @Parameters(paramLabel = "ID", arity = "0..*", description = "The incident.")
        private List<String> words = new ArrayList<>();

        @Option(names = "--reason", paramLabel = "TEXT", required = true, description = "What it was instead.")
        private String reason = "";

        @Override
        int run(Session session) {
            session.command(words(session, words, 0).id(), command("cancel").put("reason", reason));
            return DONE;
        }
    }

    /** Attention was paid. */
    @Command(
            name = "seen",
            description = "Say that you have seen what needed attention.",
            footer = {"", "Example:", "  zephyr incident seen 7f3a \"the manager is informed by telephone\""})
    static final class Seen extends IncidentCommand {

        @Parameters(paramLabel = "[ID] TEXT", arity = "0..*", description = "What you do about it.")
        private List<String> words = new ArrayList<>();

        @Override
        int run(Session session) {
            Meant meant = text(session, words);
            session.command(meant.id(), command("pay-attention").put("text", meant.text()));
            return DONE;
        }
    }
}
