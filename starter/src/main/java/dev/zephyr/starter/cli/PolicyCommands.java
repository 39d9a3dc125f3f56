package dev.zephyr.starter.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.zephyr.catalogue.Finding;
import dev.zephyr.catalogue.lint.PolicyReader;
import dev.zephyr.starter.cli.remote.Api;
import dev.zephyr.starter.cli.remote.Failure;
import dev.zephyr.starter.cli.remote.Reading;
import dev.zephyr.starter.cli.show.FindingsText;
import dev.zephyr.starter.cli.show.PolicyText;
import dev.zephyr.starter.cli.terminal.Plain;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Policies: checking a file, reading one. */
@Command(
        name = "policy",
        description = "Check a policy file, or read a policy.",
        subcommands = {PolicyCommands.Lint.class, PolicyCommands.Show.class},
        footer = {"", "Example:", "  zephyr policy lint my-policy.yaml"})
final class PolicyCommands extends GroupCommand {

    /** Checks a file; needs no server. */
    @Command(
            name = "lint",
            description = "Check policy files and tell everything that is wrong with them at once; needs no server.",
            footer = {"", "Example:", "  zephyr policy lint my-policy.yaml", "", "Exit code 1 when any has an error."})
    static final class Lint extends SessionCommand {

        @Parameters(paramLabel = "FILE", arity = "1..*", description = "YAML files.")
        private List<Path> files = new ArrayList<>();

        @Override
        int run(Session session) {
            // The schema library logs through SLF4J, which would remark that nobody listens.
            System.setProperty("slf4j.internal.verbosity", "ERROR");
            PolicyReader reader = new PolicyReader();
            int code = DONE;
            for (Path file : files) {
                if (!Files.isReadable(file) || Files.isDirectory(file)) {
                    throw Failure.usage(
                            file + " can not be read", "Give a policy file that exists and that you may read");
                }
                List<Finding> findings = reader.read(file).findings();
                session.terminal()
                        .say(
                                session.isJson()
                                        ? List.of(FindingsText.json(file.toString(), findings))
                                        : FindingsText.of(session.terminal(), file.toString(), findings));
                boolean refused = findings.stream().anyMatch(finding -> finding.grade() == Finding.Grade.ERROR);
                code = refused ? Failure.REFUSED : code;
            }
            return code;
        }
    }

    /** Reads a policy of the server. */
    @Command(
            name = "show",
            description =
                    "Show a policy: severities, path, roles, and what is owed by when; without a name, their names.",
            footer = {"", "Example:", "  zephyr policy show zephyr"})
    static final class Show extends SessionCommand {

        @Parameters(paramLabel = "NAME", arity = "0..1", description = "The policy's name.")
        private Optional<String> name = Optional.empty();

        @Override
        int run(Session session) {
            JsonNode answer = session.api()
                    .get("/policies" + name.map(it -> "/" + Api.part(it)).orElse(""));
            if (session.isJson()) {
                session.terminal().say(Api.pretty(answer));
            } else if (name.isPresent()) {
                session.terminal().say(PolicyText.of(session.terminal(), session.moments(), answer));
            } else {
                for (JsonNode policy : Reading.each(answer, "policies")) {
                    session.terminal()
                            .say(policy.isObject() ? Reading.text(policy, "name") : Plain.line(policy.asText()));
                }
            }
            return DONE;
        }
    }
}
