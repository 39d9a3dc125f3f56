package dev.zephyr.starter.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.zephyr.starter.cli.remote.Api;
import dev.zephyr.starter.cli.remote.Failure;
import dev.zephyr.starter.cli.remote.Reading;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What people do about being called. */
final class Answering {

    private Answering() {}

    /** "I have it". */
    @Command(
            name = "ack",
            description = "Say that you have it: nobody else is rung any more. Takes several ids.",
            footer = {"", "Example:", "  zephyr ack 7f3a", "  zephyr ack 7f3a kx2b", "  zephyr ack --all"})
    static final class Ack extends IncidentCommand {

        @Parameters(paramLabel = "ID", arity = "0..*", description = "Incidents; none while only one is open.")
        private List<String> ids = new ArrayList<>();

        @Option(names = "--all", description = "Every incident that rings you.")
        private boolean all;

        @Override
        int run(Session session) {
            if (all && !ids.isEmpty()) {
                throw misused("With --all no ids are needed.");
            }
            if (all) {
                return tell(
                        session,
                        session.api()
                                .post(
                                        "/acknowledgements",
                                        session.user(),
                                        Api.body().put("all", true)));
            }
            if (ids.size() <= 1) {
                session.command(words(session, ids, 0).id(), command("acknowledge"));
                return DONE;
            }
            ObjectNode body = Api.body();
            ArrayNode list = body.putArray("incidents");
            ids.forEach(list::add);
            JsonNode answers = session.api().post("/acknowledgements", session.user(), body);
            return tell(session, answers);
        }

        private static int tell(Session session, JsonNode answers) {
            int code = DONE;
            if (answers.isEmpty() && !session.isJson()) {
                session.terminal().say("Nothing rings you.");
            }
            for (JsonNode answer : Reading.each(answers, "answers")) {
                boolean refused = !answer.path("problem").isMissingNode();
                String problem = answer.path("problem").isObject()
                        ? Reading.text(answer, "problem/detail")
                        : Reading.text(answer, "problem");
                if (!session.isJson()) {
                    session.terminal()
                            .say(Reading.text(answer, "incident") + ": "
                                    + (refused ? problem : Reading.text(answer, "text")));
                }
                code = refused ? Failure.REFUSED : code;
            }
            if (session.isJson()) {
                session.terminal().say(Api.pretty(answers));
            }
            return code;
        }
    }

    /** "I can not". */
    @Command(
            name = "decline",
            description = "Say that you can not: the next person is called at once.",
            footer = {"", "Example:", "  zephyr incident decline 7f3a --reason \"on a train\""})
    static final class Decline extends IncidentCommand {

        @Parameters(paramLabel = "ID", arity = "0..*", description = "The incident.")
        private List<String> words = new ArrayList<>();

        @Option(names = "--reason", paramLabel = "TEXT", description = "Why, for the others.")
        private String reason = "";

        @Override
        int run(Session session) {
            session.command(words(session, words, 0).id(), command("decline").put("reason", reason));
            return DONE;
        }
    }

    /** Calls more people. */
    @Command(
            name = "escalate",
            description = "Call a level of the escalation path now; nobody has to approve it.",
            footer = {"", "Example:", "  zephyr escalate 7f3a em --reason \"needs a decision\""})
    static final class Escalate extends IncidentCommand {

        @Parameters(paramLabel = "[ID] LEVEL", arity = "1..*", description = "Levels: zephyr policy show NAME.")
        private List<String> words = new ArrayList<>();

        @Option(names = "--reason", paramLabel = "TEXT", description = "Why, for those who are called.")
        private String reason = "";

        @Override
        int run(Session session) {
            Meant meant = words(session, words, 1);
            session.command(
                    meant.id(), command("escalate").put("level", meant.text()).put("reason", reason));
            return DONE;
        }
    }

    /** Calls one person. */
    @Command(
            name = "call",
            description = "Ring one person for this incident now; nobody has to approve it.",
            footer = {"", "Example:", "  zephyr incident call 7f3a carol --reason \"knows the payment database\""})
    static final class CallIn extends IncidentCommand {

        @Parameters(paramLabel = "[ID] PERSON", arity = "1..*", description = "Anybody in people.yaml.")
        private List<String> words = new ArrayList<>();

        @Option(names = "--reason", paramLabel = "TEXT", description = "Why, for who is called.")
        private String reason = "";

        @Override
        int run(Session session) {
            Meant meant = words(session, words, 1);
            session.command(
                    meant.id(),
                    command("call-person").put("person", meant.text()).put("reason", reason));
            return DONE;
        }
    }

    /** Gives a role to a person. */
    @Command(
            name = "assign",
            description = "Give a role to a person: hand it over, or add them where several may hold it.",
            footer = {"", "Example:", "  zephyr incident assign 7f3a ic bob"})
    static final class Assign extends IncidentCommand {

        @Parameters(paramLabel = "[ID] ROLE PERSON", arity = "2..*", description = "Roles: zephyr policy show NAME.")
        private List<String> words = new ArrayList<>();

        @Override
        int run(Session session) {
            Meant meant = words(session, words, 2);
            session.command(
                    meant.id(),
                    command("assign")
                            .put("role", meant.words().get(0))
                            .put("person", meant.words().get(1)));
            return DONE;
        }
    }

    /** Takes a role back. */
    @Command(
            name = "unassign",
            description = "Take a role from a person; the command can only be handed over.",
            footer = {"", "Example:", "  zephyr incident unassign 7f3a tech-lead bob"})
    static final class Unassign extends IncidentCommand {

        @Parameters(paramLabel = "[ID] ROLE PERSON", arity = "2..*", description = "Who holds it: zephyr show ID.")
        private List<String> words = new ArrayList<>();

        @Override
        int run(Session session) {
            Meant meant = words(session, words, 2);
            session.command(
                    meant.id(),
                    command("unassign")
                            .put("role", meant.words().get(0))
                            .put("person", meant.words().get(1)));
            return DONE;
        }
    }
}
