package dev.zephyr.starter.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.zephyr.starter.cli.terminal.When;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What people say on an incident. */
final class Telling {

    private Telling() {}

    /** A status update. */
    @Command(
            name = "update",
            description = "Post a status update: a text, fields, or both. What is left out keeps its last value.",
            footer = {
                "",
                "Example:",
                "  zephyr update 7f3a \"Rolling back the deploy\" --impact \"checkout slow\" --next 15m",
                "  zephyr update 7f3a status=monitoring workaround=\"pay by invoice\""
            })
    static final class Update extends IncidentCommand {

        private static final Pattern FIELD = Pattern.compile("[a-z][a-z0-9-]*=.*", Pattern.DOTALL);

        @Parameters(
                paramLabel = "[ID] TEXT|FIELD=VALUE",
                arity = "0..*",
                description = "Fields: see the policy's messages.")
        private List<String> words = new ArrayList<>();

        @Option(names = "--impact", paramLabel = "TEXT", description = "Who notices what.")
        private @Nullable String impact;

        @Option(names = "--action", paramLabel = "TEXT", description = "What is being done.")
        private @Nullable String action;

        @Option(
                names = "--eta",
                paramLabel = "TIME|TEXT",
                description = "When it is expected to end: 30m, 15:00; unknown is fine.")
        private @Nullable String eta;

        @Option(names = "--status", paramLabel = "TEXT", description = "Investigating, mitigating, monitoring.")
        private @Nullable String status;

        @Option(names = "--next", paramLabel = "TIME", description = "When the next update comes: 15m, 09:30.")
        private @Nullable String next;

        @Override
        int run(Session session) {
            Map<String, String> fields = new TreeMap<>();
            List<String> text = new ArrayList<>();
            for (String word : words) {
                if (FIELD.matcher(word).matches()) {
                    fields.put(word.substring(0, word.indexOf('=')), word.substring(word.indexOf('=') + 1));
                } else {
                    text.add(word);
                }
            }
            Meant meant = text(session, text);
            put(fields, "text", meant.words().isEmpty() ? null : meant.text());
            put(fields, "impact", impact);
            put(fields, "action", action);
            Optional<Instant> end = Optional.ofNullable(eta)
                    .flatMap(it -> When.read(it, session.moments().clock()));
            put(fields, "eta", end.isPresent() ? null : eta);
            put(fields, "status", status);
            if (fields.isEmpty() && end.isEmpty()) {
                throw misused("An update says something: give a text, or fields such as --impact.");
            }
            ObjectNode command = command("update");
            ObjectNode list = command.putObject("fields");
            fields.forEach(list::put);
            if (next != null) {
                command.put("next", When.end(next, session.moments().clock()).toString());
            }
            end.ifPresent(it -> command.put("eta", it.toString()));
            session.command(meant.id(), command);
            return DONE;
        }

        private static void put(Map<String, String> fields, String name, @Nullable String value) {
            if (value != null) {
                fields.put(name, value);
            }
        }
    }

    /** Something worth keeping. */
    @Command(
            name = "note",
            description = "Keep an observation, a diagnosis, a decision in your name.",
            footer = {
                "",
                "Example:",
                "  zephyr incident note 7f3a \"p99 back to normal in eu-west\"",
                "  zephyr incident note 7f3a --kind root-cause \"the pool was too small\""
            })
    static final class Note extends IncidentCommand {

        @Parameters(paramLabel = "[ID] TEXT", arity = "1..*", description = "What is worth keeping.")
        private List<String> words = new ArrayList<>();

        @Option(
                names = "--kind",
                paramLabel = "KIND",
                description = "note, progress, hypothesis, diagnosis, root-cause, fix, decision, guidance, validation,"
                        + " question, answered and more (default: ${DEFAULT-VALUE}).")
        private String kind = "note";

        @Override
        int run(Session session) {
            Meant meant = text(session, words);
            if (meant.words().isEmpty()) {
                throw misused("A note needs a text.");
            }
            session.command(meant.id(), command("note").put("kind", kind).put("text", meant.text()));
            return DONE;
        }
    }

    /** A mitigation that was tried. */
    @Command(
            name = "mitigate",
            description = "Record a mitigation that was tried, with what came of it.",
            footer = {"", "Example:", "  zephyr incident mitigate 7f3a rollback --outcome \"errors stopped\""})
    static final class Mitigate extends IncidentCommand {

        @Parameters(paramLabel = "[ID] TYPE", arity = "1..*", description = "For example rollback, failover, scale.")
        private List<String> words = new ArrayList<>();

        @Option(names = "--outcome", paramLabel = "TEXT", description = "What came of it.")
        private String outcome = "";

        @Override
        int run(Session session) {
            Meant meant = words(session, words, 1);
            session.command(
                    meant.id(), command("mitigate").put("type", meant.text()).put("outcome", outcome));
            return DONE;
        }
    }

    /** Approves a drafted message to people outside. */
    @Command(
            name = "send",
            description = "Send a message that was drafted for people outside; it leaves at once.",
            footer = {"", "Example:", "  zephyr incident send 7f3a customers"})
    static final class Send extends IncidentCommand {

        @Parameters(paramLabel = "[ID] CHANNEL", arity = "1..*", description = "The channel it was drafted for.")
        private List<String> words = new ArrayList<>();

        @Option(names = "--text", paramLabel = "TEXT", description = "Other words than the drafted ones.")
        private String text = "";

        @Option(names = "--eta", paramLabel = "TIME", description = "The expected end that is promised with it.")
        private Optional<String> eta = Optional.empty();

        @Override
        int run(Session session) {
            Meant meant = words(session, words, 1);
            ObjectNode command =
                    command("send-draft").put("channel", meant.text()).put("text", text);
            eta.ifPresent(it ->
                    command.put("eta", When.end(it, session.moments().clock()).toString()));
            session.command(meant.id(), command);
            return DONE;
        }
    }

    /** Another incident belongs to this one. */
    @Command(
            name = "link",
            description = "Say that another incident belongs to this one.",
            footer = {"", "Example:", "  zephyr incident link 7f3a kx2bq7 --text \"same database\""})
    static final class Link extends IncidentCommand {

        @Parameters(paramLabel = "[ID] OTHER", arity = "1..*", description = "The other incident.")
        private List<String> words = new ArrayList<>();

        @Option(names = "--text", paramLabel = "TEXT", description = "How they belong together.")
        private String text = "";

        @Override
        int run(Session session) {
            Meant meant = words(session, words, 1);
            session.command(
                    meant.id(), command("link").put("incident", meant.text()).put("text", text));
            return DONE;
        }
    }
}
