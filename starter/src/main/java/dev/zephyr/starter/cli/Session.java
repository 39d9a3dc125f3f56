package dev.zephyr.starter.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.zephyr.starter.cli.remote.Api;
import dev.zephyr.starter.cli.remote.Failure;
import dev.zephyr.starter.cli.remote.Incidents;
import dev.zephyr.starter.cli.remote.Reading;
import dev.zephyr.starter.cli.remote.Refused;
import dev.zephyr.starter.cli.remote.Settings;
import dev.zephyr.starter.cli.terminal.Moments;
import dev.zephyr.starter.cli.terminal.Terminal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One call of the command line: where the answer goes, who asks, and which server is asked. */
final class Session {

    private final Surroundings surroundings;
    private final Settings settings;
    private final Optional<String> as;
    private final boolean json;
    private final Api api;

    Session(Surroundings surroundings, Optional<String> server, Optional<String> as, boolean json) {
        this.surroundings = surroundings;
        this.settings = Settings.read(surroundings.environment());
        this.as = as;
        this.json = json;
        this.api = new Api(
                server.map(Settings::address).orElseGet(settings::server),
                as.or(settings::user),
                surroundings.terminal()::remark);
    }

    Terminal terminal() {
        return surroundings.terminal();
    }

    Surroundings surroundings() {
        return surroundings;
    }

    Settings settings() {
        return settings;
    }

    Moments moments() {
        return new Moments(surroundings.clock());
    }

    /** For programs: the server's answer as it is. */
    boolean isJson() {
        return json;
    }

    Api api() {
        return api;
    }

    Incidents incidents() {
        return new Incidents(api);
    }

    /** Who acts; without anybody, a failure that says how to choose and whom there is to choose from. */
    String user() {
        return as.or(settings::user).orElseThrow(this::nobodyChosen);
    }

    private Failure nobodyChosen() {
        List<String> lines = new ArrayList<>();
        lines.add("Nobody is chosen: everything on an incident is done in somebody's name.");
        lines.add("For this command:   zephyr --as alice …");
        lines.add("For this terminal:  export ZEPHYR_USER=alice");
        lines.add("For good:           a line \"user=alice\" in " + settings.file());
        try {
            List<JsonNode> people = people();
            if (!people.isEmpty()) {
                lines.add("People of the catalogue:");
                people.forEach(
                        person -> lines.add("  " + Reading.text(person, "id") + "  " + Reading.text(person, "name")));
            }
        } catch (Failure unknown) {
            lines.add("Who there is stands in people.yaml of the catalogue; the server can not be asked now.");
        }
        return new Failure(Failure.USAGE, lines);
    }

    /** Everybody of the catalogue, or at least everybody who can be called, where the server does not list people. */
    List<JsonNode> people() {
        try {
            return Reading.each(api.get("/people"), "people");
        } catch (Failure e) {
            List<JsonNode> written = written();
            return written.isEmpty() ? called() : written;
        }
    }

    /** The catalogue's own file, where it lies on this machine; nobody, when it does not. */
    private List<JsonNode> written() {
        Path file = settings.dataFolder().resolve("catalogue").resolve("people.yaml");
        try {
            return Files.isReadable(file)
                    ? Reading.each(new ObjectMapper(new YAMLFactory()).readTree(file.toFile()), "people")
                    : List.of();
        } catch (IOException e) {
            return List.of();
        }
    }

    private List<JsonNode> called() {
        Map<String, JsonNode> called = new LinkedHashMap<>();
        for (JsonNode service : onCall(Optional.empty())) {
            collect(service.path("now"), called);
            service.path("path").forEach(level -> collect(level.path("people"), called));
        }
        return List.copyOf(called.values());
    }

    private static void collect(JsonNode people, Map<String, JsonNode> into) {
        people.forEach(person -> {
            JsonNode known = person.isObject() ? person : Api.body().put("id", person.asText());
            into.putIfAbsent(Reading.text(known, "id"), known);
        });
    }

    List<JsonNode> onCall(Optional<String> service) {
        String query = service.map(it -> "?service=" + Api.part(it)).orElse("");
        return Reading.each(api.get("/oncall" + query), "services");
    }

    /** The policy of this name, missing when the server has it no more. */
    JsonNode policy(String name) {
        try {
            return api.get("/policies/" + Api.part(name));
        } catch (Refused e) {
            return MissingNode.getInstance();
        }
    }

    /** Sends a command to an incident and tells its answer. */
    void command(String incident, ObjectNode command) {
        ObjectNode body = Api.body();
        body.set("command", command);
        answer(api.postOnce("/incidents/" + Api.part(incident) + "/commands", user(), body));
    }

    /** Brings a terminated incident back and tells the answer. */
    void restore(String incident, String reason) {
        answer(api.post(
                "/incidents/" + Api.part(incident) + "/restore",
                user(),
                Api.body().put("reason", reason)));
    }

    private void answer(JsonNode answer) {
        if (json) {
            terminal().say(Api.pretty(answer));
            return;
        }
        terminal().say(Reading.text(answer, "incident") + ": " + Reading.text(answer, "text"));
        Reading.texts(answer, "hints").forEach(hint -> terminal().say("  " + hint));
    }
}
