package dev.zephyr.starter.slack;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.zephyr.starter.api.Declarations;
import dev.zephyr.workflow.IncidentView;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** Opens incidents by hand. Under stress people send the same words twice: within a minute that is one incident. */
final class Openings {

    private static final Duration SAME = Duration.ofMinutes(1);
    private static final int MOST_REMEMBERED = 1000;

    private final Declarations declarations;
    private final Clock clock;
    private final Map<String, Said> said = new LinkedHashMap<>();

    Openings(Declarations declarations, Clock clock) {
        this.declarations = declarations;
        this.clock = clock;
    }

    private record Said(String commandId, Instant at) {}

    String open(String by, Words words) throws NotDone {
        if (words.text().isEmpty()) {
            throw new NotDone("say what is broken: /incident open --sev 2 checkout is slow");
        }
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("summary", words.text());
        body.put("commandId", commandId(by + "\n" + words));
        words.options().forEach((name, value) -> {
            switch (name) {
                case "sev", "severity" -> body.put("severity", value);
                case "drill", "force" -> body.put(name, true);
                default -> body.put(name, value);
            }
        });
        IncidentView view = declarations.declare(body, by);
        return view.incident().severity() + " opened: " + view.incident().id() + ", " + words.text();
    }

    private synchronized String commandId(String words) {
        Instant now = clock.instant();
        said.values().removeIf(before -> before.at().plus(SAME).isBefore(now));
        if (said.size() >= MOST_REMEMBERED) {
            said.remove(said.keySet().iterator().next());
        }
        return said.computeIfAbsent(words, same -> new Said(UUID.randomUUID().toString(), now))
                .commandId();
    }
}
