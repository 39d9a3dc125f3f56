package dev.zephyr.catalogue.directory;

import dev.zephyr.oncall.Target;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads {@code routes.yaml}. */
final class RouteReader {

    private static final Set<String> KEYS = keys();

    private RouteReader() {}

    private static Set<String> keys() {
        Set<String> keys =
                new HashSet<>(Set.of("id", "group", "source", "rules", "catchAll", "heartbeat", MappingReader.KEY));
        keys.addAll(AuthenticationReader.KEYS);
        keys.addAll(RuleReader.KEYS);
        return Set.copyOf(keys);
    }

    static Optional<Route> read(String id, Entry entry, Known known) {
        entry.allow(KEYS);
        String group = entry.read("group", Ids::parse, Ids.FORM);
        Source source = entry.need("source", Source::parse, Source.FORM);
        Authentication authentication = AuthenticationReader.read(entry, source);
        List<SecretReference> secrets = AuthenticationReader.secrets(entry, authentication);
        Target catchAll = entry.need("catchAll", Target::parse, "who is called when the service is unknown");
        if (catchAll != null) {
            known.check(entry, "catchAll", catchAll);
        }
        RuleReader reader = new RuleReader(known);
        Handling handling = reader.base(entry, group == null ? id : group);
        List<RouteRule> rules = entry.entries("rules").stream()
                .map(rule -> reader.rule(rule, handling))
                .toList();
        Mapping mapping = MappingReader.read(entry, source);
        ExpectedHeartbeat heartbeat = HeartbeatReader.read(id, entry, known);
        return source == null || catchAll == null
                ? Optional.empty()
                : Optional.of(
                        new Route(id, source, authentication, secrets, handling, rules, mapping, catchAll, heartbeat));
    }
}
