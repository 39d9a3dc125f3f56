package dev.zephyr.starter.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.zephyr.starter.cli.remote.Api;
import dev.zephyr.starter.cli.remote.Failure;
import dev.zephyr.starter.cli.remote.Reading;
import dev.zephyr.starter.cli.remote.Refused;
import dev.zephyr.starter.cli.terminal.When;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Opens an incident by hand (Z-03). */
@Command(
        name = "open",
        description = "Open an incident. Declaring early is always right: a false alarm costs little.",
        footer = {
            "",
            "Example:",
            "  zephyr incident open --sev 2 --summary \"Checkout p99 elevated in eu-frankfurt\"",
            "  zephyr incident open --service checkout --started \"20m ago\" --summary \"orders fail\"",
            "",
            "Without --service and --sev they are asked for; nobody there to ask, it is opened without."
        })
final class Open extends SessionCommand {

    @Option(names = "--summary", paramLabel = "TEXT", required = true, description = "What is seen, in one line.")
    private String summary = "";

    @Option(
            names = {"--sev", "--severity"},
            paramLabel = "SEVERITY",
            description = "As the policy names it, or only its number; left out, nobody has assessed it yet.")
    private Optional<String> severity = Optional.empty();

    @Option(names = "--service", paramLabel = "SERVICE", description = "What is affected.")
    private Optional<String> service = Optional.empty();

    @Option(names = "--policy", paramLabel = "NAME", description = "Another policy than the service's.")
    private Optional<String> policy = Optional.empty();

    @Option(names = "--started", paramLabel = "TIME", description = "When the trouble began: \"20m ago\", 09:30.")
    private Optional<String> started = Optional.empty();

    @Option(
            names = "--flag",
            paramLabel = "FLAG",
            description = "A known fact, for example customer-impact; repeatable.")
    private List<String> flags = new ArrayList<>();

    @Option(names = "--origin", paramLabel = "ORIGIN", description = "person (default), customer or health-check.")
    private Optional<String> origin = Optional.empty();

    @Option(names = "--drill", description = "An exercise: marked as such wherever it shows.")
    private boolean drill;

    @Option(
            names = {"--new", "--force"},
            description = "Open it although a similar one is open.")
    private boolean force;

    @Override
    int run(Session session) {
        String user = session.user();
        ObjectNode body = Api.body().put("summary", summary);
        Optional<String> affected =
                service.or(() -> session.settings().service()).or(() -> chosen(session));
        affected.ifPresent(it -> body.put("service", it));
        severity.or(() -> assessed(session, affected)).ifPresent(it -> body.put("severity", it));
        policy.ifPresent(it -> body.put("policy", it));
        origin.ifPresent(it -> body.put("origin", it));
        started.ifPresent(it ->
                body.put("startedAt", When.begin(it, session.moments().clock()).toString()));
        ArrayNode list = body.putArray("flags");
        flags.forEach(list::add);
        body.put("drill", drill).put("force", force);
        try {
            opened(session, session.api().postOnce("/incidents", user, body));
            return DONE;
        } catch (Refused refused) {
            throw refused.is("similar-incident") ? similar(refused) : refused;
        }
    }

    /** The only service there is, or the person's choice; none where nobody can be asked: opening never fails for it. */
    private static Optional<String> chosen(Session session) {
        List<String> services = session.onCall(Optional.empty()).stream()
                .map(it -> Reading.text(it, "service"))
                .toList();
        if (services.size() == 1) {
            return Optional.of(services.get(0));
        }
        if (services.isEmpty()) {
            return Optional.empty();
        }
        return session.terminal()
                .ask("Which service? " + String.join(", ", services) + " (Enter: not known)")
                .filter(answer -> !answer.isEmpty());
    }

    /** On a terminal the meanings are shown and one is asked for; Enter opens it unassessed, as everywhere else. */
    private Optional<String> assessed(Session session, Optional<String> affected) {
        if (!session.terminal().isScreen()) {
            return Optional.empty();
        }
        return policy.or(() -> affected.flatMap(it -> session.onCall(Optional.of(it)).stream()
                        .map(found -> Reading.text(found, "policy"))
                        .filter(name -> !name.isEmpty())
                        .findFirst()))
                .flatMap(name -> Severities.pick(session, name, " (Enter: nobody has assessed it yet)"));
    }

    private void opened(Session session, JsonNode answer) {
        if (session.isJson()) {
            session.terminal().say(Api.pretty(answer));
            return;
        }
        String id = Reading.text(answer, "id");
        String affected = Reading.text(answer, "service");
        session.terminal()
                .say("Opened " + id + "  " + Reading.text(answer, "severity")
                        + (affected.isEmpty() ? "" : "  " + affected) + "  " + summary);
        String link = Reading.text(answer, "link");
        if (!link.isEmpty()) {
            session.terminal().say("  " + link);
        }
        session.terminal().say("  People are being called now: zephyr watch " + id);
    }

    private Failure similar(Refused refused) {
        JsonNode all = refused.problem().path("similar");
        JsonNode similar = all.isArray() ? all.path(0) : all;
        String id = Reading.text(similar, "id");
        return Failure.refused(
                "Is it this one? Opened " + Reading.text(similar, "opened") + ":  " + id + "  "
                        + Reading.text(similar, "severity") + "  " + Reading.text(similar, "title"),
                "If so, join it:          zephyr ack " + id,
                "If not, open a new one:  zephyr incident open --new"
                        + severity.map(it -> " --sev " + it).orElse("")
                        + service.map(it -> " --service " + it).orElse("") + " --summary \"" + summary + "\"");
    }
}
