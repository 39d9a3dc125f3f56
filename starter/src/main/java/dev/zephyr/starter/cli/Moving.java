package dev.zephyr.starter.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Where an incident goes on: with other people, or in another incident. */
final class Moving {

    private Moving() {}

    /** Hands it to another service or team. */
    @Command(
            name = "hand-over",
            description = "Hand it to another service or team: theirs are called, yours are let go, no deadline moves.",
            footer = {
                "",
                "Example:",
                "  zephyr incident hand-over 7f3a --service payments --reason \"the provider times out\"",
                "  zephyr incident hand-over 7f3a --team platform",
                "",
                "Who leads goes on leading until one of the others answers."
            })
    static final class HandOver extends IncidentCommand {

        @Parameters(paramLabel = "ID", arity = "0..*", description = "The incident.")
        private List<String> words = new ArrayList<>();

        @Option(names = "--service", paramLabel = "SERVICE", description = "What is broken instead; brings its team.")
        private String service = "";

        @Option(names = "--team", paramLabel = "TEAM", description = "Who takes it on.")
        private String team = "";

        @Option(names = "--reason", paramLabel = "TEXT", description = "Why, for who takes it on.")
        private String reason = "";

        @Override
        int run(Session session) {
            if (service.isEmpty() && team.isEmpty()) {
                throw misused("Say to whom: --service, --team, or both.");
            }
            ObjectNode command = command("hand-over")
                    .put("service", service)
                    .put("team", team)
                    .put("reason", reason);
            session.command(words(session, words, 0).id(), command);
            return DONE;
        }
    }

    /** It is the same trouble as another. */
    @Command(
            name = "merge",
            description = "Let it go on in another incident: its people are let go, its alerts go there.",
            footer = {"", "Example:", "  zephyr incident merge 7f3a kx2bq7 --text \"same database\""})
    static final class Merge extends IncidentCommand {

        @Parameters(paramLabel = "[ID] OTHER", arity = "1..*", description = "The incident that goes on.")
        private List<String> words = new ArrayList<>();

        @Option(names = "--text", paramLabel = "TEXT", description = "Why they are one.")
        private String text = "";

        @Override
        int run(Session session) {
            Meant meant = words(session, words, 1);
            session.command(
                    meant.id(), command("merge").put("into", meant.text()).put("text", text));
            return DONE;
        }
    }
}
