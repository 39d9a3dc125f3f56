package dev.zephyr.starter.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.zephyr.starter.cli.remote.Api;
import dev.zephyr.starter.cli.remote.Failure;
import dev.zephyr.starter.cli.remote.Reading;
import dev.zephyr.starter.cli.show.IntakeText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Alerts that come in: trying a body, and what to paste into tools that send a template. */
@Command(
        name = "intake",
        description = "Try what a monitoring tool would send, or print the template that it needs.",
        subcommands = {IntakeCommands.Test.class, IntakeCommands.Template.class},
        footer = {"", "Example:", "  zephyr intake test grafana body.json", "  zephyr intake template datadog"})
final class IntakeCommands extends GroupCommand {

    /** Does nothing but say what would be done. */
    @Command(
            name = "test",
            description = "Say what a body would do by a route, and why, without doing it.",
            footer = {
                "",
                "Example:",
                "  zephyr intake test grafana body.json",
                "  zephyr intake test pagerduty body.json -H 'X-PagerDuty-Signature: v1=5f…'",
                "",
                "Exit code 1 when it would not be understood, or its headers would not be let in."
            })
    static final class Test extends SessionCommand {

        private static final String TRIED = "Tried-";
        private static final Pattern QUERY = Pattern.compile("(?:[\\w.~!$&'()*+,;=:@/?-]|%[0-9A-Fa-f]{2})*");

        @Parameters(index = "0", paramLabel = "ROUTE", description = "The route's id in routes.yaml.")
        private String route = "";

        @Parameters(index = "1", paramLabel = "FILE", description = "The body, byte for byte.")
        private Path file = Path.of("");

        @Option(
                names = {"-H", "--header"},
                paramLabel = "NAME:VALUE",
                description = "A header of the request; with any, its proof is checked.")
        private List<String> headers = new ArrayList<>();

        @Option(names = "--query", paramLabel = "QUERY", description = "What stands behind the question mark.")
        private String query = "";

        @Override
        int run(Session session) {
            Map<String, String> tried = new HashMap<>();
            for (String header : headers) {
                int colon = header.indexOf(':');
                if (colon < 1) {
                    throw misused("\"" + header + "\" is no header: write NAME:VALUE");
                }
                tried.put(
                        TRIED + header.substring(0, colon).strip(),
                        header.substring(colon + 1).strip());
            }
            if (!QUERY.matcher(query).matches()) {
                throw misused("\"" + query + "\" is no query: write NAME=VALUE&…, a space as %20");
            }
            String path = "/intake/" + Api.part(route) + "/test" + (query.isEmpty() ? "" : "?" + query);
            JsonNode answer = session.api().post(path, tried, bytes());
            boolean proved = !headers.isEmpty() || !query.isEmpty();
            session.terminal()
                    .say(
                            session.isJson()
                                    ? List.of(Api.pretty(answer))
                                    : IntakeText.of(session.terminal(), answer, proved));
            boolean refused = proved && !Reading.text(answer, "proof").equals("yes");
            return refused || answer.hasNonNull("problem") ? Failure.REFUSED : DONE;
        }

        private byte[] bytes() {
            try {
                return Files.readAllBytes(file);
            } catch (IOException e) {
                throw Failure.usage(file + " can not be read", "Give a file that exists and that you may read");
            }
        }
    }

    /** Needs no server. */
    @Command(
            name = "template",
            description = "Print what to paste into a tool that sends a template; without a name, their names.",
            footer = {"", "Example:", "  zephyr intake template datadog"})
    static final class Template extends SessionCommand {

        private static final List<String> NAMES = List.of("datadog", "kibana", "kibana-recovered", "watcher", "zabbix");

        @Parameters(paramLabel = "NAME", arity = "0..1", description = "The template.")
        private Optional<String> name = Optional.empty();

        @Override
        int run(Session session) {
            session.terminal().say(name.map(Template::text).orElse(String.join("\n", NAMES)));
            return DONE;
        }

        private static String text(String name) {
            if (!NAMES.contains(name)) {
                throw Failure.usage("There is no template \"" + name + "\"", "Use one of " + String.join(", ", NAMES));
            }
            String resource = "/intake/" + name + ".txt";
            try (InputStream stream = IntakeCommands.class.getResourceAsStream(resource)) {
                if (stream == null) {
                    throw new IllegalStateException("can not find " + resource + ": install this product again");
                }
                return new String(stream.readAllBytes(), StandardCharsets.UTF_8).stripTrailing();
            } catch (IOException e) {
                throw new IllegalStateException("can not read " + resource, e);
            }
        }
    }
}
