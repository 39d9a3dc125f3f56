package dev.zephyr.starter.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.zephyr.starter.cli.remote.Failure;
import dev.zephyr.starter.cli.remote.Reading;
import dev.zephyr.starter.cli.show.IncidentText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** How bad it is held to be, and the facts behind that. */
final class Judging {

    private Judging() {}

    /** Declares or changes the severity. */
    @Command(
            name = "sev",
            description =
                    "Declare or change the severity; what hangs on it is timed anew. Without one, it says what each"
                            + " means and asks.",
            footer = {"", "Example:", "  zephyr sev 7f3a 1 --reason \"a whole region is down\"", "  zephyr sev 7f3a"})
    static final class Sev extends IncidentCommand {

        @Parameters(
                paramLabel = "[ID] [SEVERITY]",
                arity = "0..*",
                description = "As the policy names it, or only its number: 2, SEV-2, P1.")
        private List<String> words = new ArrayList<>();

        @Option(names = "--reason", paramLabel = "TEXT", description = "Why, for the timeline.")
        private String reason = "";

        @Override
        int run(Session session) {
            boolean toPick =
                    words.isEmpty() || (words.size() == 1 && session.incidents().isId(words.get(0)));
            Meant meant = words(session, words, toPick ? 0 : 1);
            String severity = toPick ? pick(session, meant.id()) : meant.text();
            session.command(
                    meant.id(),
                    command("change-severity").put("severity", severity).put("reason", reason));
            return DONE;
        }

        private static String pick(Session session, String id) {
            String policy = Reading.text(session.incidents().view(id), "policy");
            return Severities.pick(session, policy, "")
                    .orElseThrow(() -> Failure.usage(
                            "No severity was picked; nothing was changed.", "Give one: zephyr sev " + id + " 2"));
        }
    }

    /** Answers the questions of the decision tree. */
    @Command(
            name = "assess",
            description = "Answer the questions that lead to a severity; asks them one by one when none is answered.",
            footer = {"", "Example:", "  zephyr incident assess 7f3a customers-notice=yes data-lost=no"})
    static final class Assess extends IncidentCommand {

        @Parameters(
                paramLabel = "[ID] QUESTION=ANSWER",
                arity = "0..*",
                description = "Answers are yes, no and unknown; what is not asked about stays as it is.")
        private List<String> words = new ArrayList<>();

        @Override
        int run(Session session) {
            List<String> given =
                    words.stream().filter(word -> word.contains("=")).toList();
            List<String> others =
                    words.stream().filter(word -> !word.contains("=")).toList();
            Meant meant = words(session, others, 0);
            Map<String, String> answers = new LinkedHashMap<>();
            given.forEach(word -> answers.put(
                    word.substring(0, word.indexOf('=')),
                    word.substring(word.indexOf('=') + 1).toLowerCase(Locale.ROOT)));
            if (given.isEmpty()) {
                ask(session, meant.id(), answers);
            }
            ObjectNode command = command("assess");
            ObjectNode list = command.putObject("answers");
            answers.forEach(list::put);
            session.command(meant.id(), command);
            return DONE;
        }

        private static void ask(Session session, String id, Map<String, String> answers) {
            JsonNode view = session.incidents().view(id);
            JsonNode known = Reading.at(IncidentText.incidentOf(view), "assessment/answers");
            JsonNode policy = session.policy(Reading.text(view, "policy"));
            Severities.show(session, Reading.text(view, "policy"));
            for (JsonNode question : Reading.each(Reading.at(policy, "decision/questions"), "")) {
                String name = Reading.text(question, "id");
                String before = Reading.text(known, name);
                String answer = session.terminal()
                        .ask(Reading.text(question, "text") + " [yes/no/unknown"
                                + (before.isEmpty() ? "" : ", now " + before) + "]")
                        .orElseThrow(() -> Failure.usage(
                                "The questions can only be asked on a terminal.",
                                "Give the answers: zephyr incident assess ID " + name + "=yes"));
                if (!answer.isEmpty()) {
                    answers.put(name, spelled(answer.toLowerCase(Locale.ROOT)));
                }
            }
        }

        private static String spelled(String answer) {
            return switch (answer) {
                case "y" -> "yes";
                case "n" -> "no";
                case "u", "?" -> "unknown";
                default -> answer;
            };
        }
    }

    /** States a fact. */
    @Command(
            name = "flag",
            description = "State a fact that changes what happens: customer impact, a breach, media.",
            footer = {"", "Example:", "  zephyr incident flag 7f3a customer-impact --text \"orders fail\""})
    static final class Flag extends IncidentCommand {

        @Parameters(paramLabel = "[ID] FLAG", arity = "1..*", description = "Flags: zephyr policy show NAME.")
        private List<String> words = new ArrayList<>();

        @Option(names = "--text", paramLabel = "TEXT", description = "What is known of it.")
        private String text = "";

        @Override
        int run(Session session) {
            Meant meant = words(session, words, 1);
            session.command(
                    meant.id(), command("raise-flag").put("flag", meant.text()).put("text", text));
            return DONE;
        }
    }

    /** Takes a fact back. */
    @Command(
            name = "unflag",
            description = "Take a fact back.",
            footer = {"", "Example:", "  zephyr incident unflag 7f3a data-breach --reason \"it was a test account\""})
    static final class Unflag extends IncidentCommand {

        @Parameters(paramLabel = "[ID] FLAG", arity = "1..*", description = "A flag that is up.")
        private List<String> words = new ArrayList<>();

        @Option(names = "--reason", paramLabel = "TEXT", required = true, description = "Why it does not hold.")
        private String reason = "";

        @Override
        int run(Session session) {
            Meant meant = words(session, words, 1);
            session.command(
                    meant.id(), command("lower-flag").put("flag", meant.text()).put("reason", reason));
            return DONE;
        }
    }
}
