package dev.zephyr.catalogue.directory;

import dev.zephyr.determinism.Ordered;
import dev.zephyr.oncall.Schedule;
import dev.zephyr.policy.Policy;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What the files said when they were last read and found good. Every reference in it is kept.
 *
 * @param digest SHA-256 over the names and bytes of the files, in hex
 */
public record Catalogue(
        Map<String, Person> people,
        Map<String, Team> teams,
        Map<String, Schedule> schedules,
        Map<String, Service> services,
        Map<String, Route> routes,
        Integrations integrations,
        Map<String, Policy> policies,
        String digest) {

    public Catalogue {
        people = Ordered.copy(people);
        teams = Ordered.copy(teams);
        schedules = Ordered.copy(schedules);
        services = Ordered.copy(services);
        routes = Ordered.copy(routes);
        policies = Ordered.copy(policies);
    }

    Catalogue with(Map<String, Schedule> others) {
        return new Catalogue(people, teams, others, services, routes, integrations, policies, digest);
    }

    public Optional<Person> person(String id) {
        return Optional.ofNullable(people.get(id));
    }

    /** Who somebody is that a vendor names; empty for a stranger. */
    public Optional<Person> personAt(String vendor, String account) {
        return people.values().stream()
                .filter(person -> account.equals(person.accounts().get(vendor)))
                .findFirst();
    }

    /** Whose contact method of a vendor has this address; empty for a stranger, and where several share it. */
    public Optional<Person> personReachedAt(String vendor, String address) {
        List<Person> found = people.values().stream()
                .filter(person -> person.methods().stream()
                        .anyMatch(contact -> contact.address().value().equals(address)
                                && VendorForms.ringing(contact.method().kind())
                                        .filter(vendor::equals)
                                        .isPresent()))
                .toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    public Optional<Team> team(String id) {
        return Optional.ofNullable(teams.get(id));
    }

    public Optional<Schedule> schedule(String id) {
        return Optional.ofNullable(schedules.get(id));
    }

    public Optional<Service> service(String id) {
        return Optional.ofNullable(services.get(id));
    }

    public Optional<Route> route(String id) {
        return Optional.ofNullable(routes.get(id));
    }

    public Optional<Policy> policy(String name) {
        return Optional.ofNullable(policies.get(name));
    }

    /** What most of a team's services run; empty for a team without one. */
    public Optional<Policy> policyOfTeam(String team) {
        return services.values().stream()
                .filter(service -> service.team().equals(team))
                .collect(Collectors.groupingBy(Service::policy, Collectors.counting()))
                .entrySet()
                .stream()
                .max(Map.Entry.<String, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .flatMap(most -> policy(most.getKey()));
    }

    /** The vendor that rings a kind of contact method; empty for the kinds that need none. */
    public Optional<String> vendorRinging(String contactKind) {
        return VendorForms.ringing(contactKind);
    }

    private Map<String, Object> tools() {
        Map<String, Object> tools = new LinkedHashMap<>(integrations.vendors());
        integrations.ports().forEach((port, vendor) -> tools.put("port " + port, vendor));
        return tools;
    }

    Map<String, ?> all(Kind kind) {
        return switch (kind) {
            case PEOPLE -> people;
            case TEAMS -> teams;
            case SCHEDULES -> schedules;
            case SERVICES -> services;
            case ROUTES -> routes;
            case INTEGRATIONS -> tools();
            case POLICIES -> policies;
        };
    }
}
