package dev.zephyr.catalogue.directory;

import com.fasterxml.jackson.core.JsonPointer;
import dev.zephyr.catalogue.Findings;
import dev.zephyr.catalogue.MarkedYaml;
import dev.zephyr.catalogue.YamlFile;
import dev.zephyr.oncall.Schedule;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** Reads a whole catalogue: ids of all files first, so that every reference can be checked where it stands. */
final class CatalogueReader {

    private final PolicyShelf shelf;
    private final Clock clock;

    CatalogueReader(PolicyShelf shelf, Clock clock) {
        this.shelf = shelf;
        this.clock = clock;
    }

    /** The catalogue, unless the findings have errors. */
    Optional<Catalogue> read(CatalogueFiles files, Findings findings) {
        Map<Kind, Map<String, Entry>> entries = new EnumMap<>(Kind.class);
        Map<Kind, Set<String>> ids = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            if (kind.isList()) {
                Map<String, Entry> declared = declared(kind, files, findings);
                entries.put(kind, declared);
                ids.put(kind, Set.copyOf(declared.keySet()));
            }
        }
        PolicyShelf.Stock stock = shelf.stock(files, findings);
        ids.put(Kind.POLICIES, stock.names());
        Known known = new Known(ids, stock.policies());
        Map<String, Person> people = build(entries, Kind.PEOPLE, PeopleReader::read);
        Map<String, Team> teams = build(entries, Kind.TEAMS, (id, entry) -> TeamReader.team(id, entry, known));
        TeamCircles.report(teams, of(entries, Kind.TEAMS));
        Map<String, Schedule> schedules =
                build(entries, Kind.SCHEDULES, (id, entry) -> new ScheduleReader(known).read(id, entry));
        Map<String, Service> services =
                build(entries, Kind.SERVICES, (id, entry) -> ServiceReader.read(id, entry, known, teams));
        Map<String, Route> routes = build(entries, Kind.ROUTES, (id, entry) -> RouteReader.read(id, entry, known));
        Integrations integrations =
                IntegrationsReader.read(files.bytes().get(Kind.INTEGRATIONS.file()), known, findings);
        ContactKinds.report(people, of(entries, Kind.PEOPLE), integrations);
        Instant now = clock.instant();
        of(entries, Kind.SCHEDULES).forEach((id, entry) -> {
            Schedule schedule = schedules.get(id);
            if (schedule == null) {
                return;
            }
            ScheduleHealth health = new ScheduleHealth(schedule, entry, now);
            health.check();
            limits(id, services.values(), teams, stock).forEach(limits -> health.check(limits, people));
        });
        services.values().forEach(service -> stock.blame(service.policy(), findings));
        routes.values().forEach(route -> route.policies().forEach(policy -> stock.blame(policy, findings)));
        return findings.hasErrors()
                ? Optional.empty()
                : Optional.of(new Catalogue(
                        people, teams, schedules, services, routes, integrations, stock.policies(), files.digest()));
    }

    /** What the policies of those services want whose team is on call by a schedule. */
    private static List<HealthLimits> limits(
            String schedule, Collection<Service> services, Map<String, Team> teams, PolicyShelf.Stock stock) {
        return services.stream()
                .filter(service -> Optional.ofNullable(teams.get(service.team()))
                        .filter(team -> schedule.equals(team.schedule()))
                        .isPresent())
                .map(Service::policy)
                .distinct()
                .flatMap(policy -> Stream.ofNullable(stock.policies().get(policy)))
                .map(HealthLimits::of)
                .toList();
    }

    private static Map<String, Entry> of(Map<Kind, Map<String, Entry>> entries, Kind kind) {
        return entries.getOrDefault(kind, Map.of());
    }

    private static Map<String, Entry> declared(Kind kind, CatalogueFiles files, Findings findings) {
        byte[] bytes = files.bytes().get(kind.file());
        if (bytes == null) {
            MarkedYaml missing = YamlFile.read(kind.file(), "", new Findings());
            findings.add(missing.error(JsonPointer.empty(), "this file is missing", "add it to the catalogue folder"));
            return Map.of();
        }
        MarkedYaml yaml = YamlFile.read(kind.file(), bytes, findings);
        if (!yaml.root().isObject()) {
            String remedy = "begin with \"" + kind.word() + ":\" and a list of entries";
            findings.add(yaml.error(JsonPointer.empty(), "there is nothing to read in this file", remedy));
            return Map.of();
        }
        Entry root = new Entry(yaml, JsonPointer.empty(), findings);
        root.allow(Set.of(kind.word()));
        return Entry.byId(root.entries(kind.word()));
    }

    private static <T> Map<String, T> build(
            Map<Kind, Map<String, Entry>> entries, Kind kind, BiFunction<String, Entry, Optional<T>> read) {
        Map<String, T> built = new LinkedHashMap<>();
        of(entries, kind).forEach((id, entry) -> read.apply(id, entry).ifPresent(value -> built.put(id, value)));
        return built;
    }
}
