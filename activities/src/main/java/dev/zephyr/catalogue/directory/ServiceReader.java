package dev.zephyr.catalogue.directory;

import dev.zephyr.oncall.Target;
import dev.zephyr.policy.Policy;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads {@code services.yaml}. */
final class ServiceReader {

    private static final List<String> LINKS = List.of("runbook", "playbook", "diagram");
    private static final Set<String> KEYS = Set.of(
            "id", "name", "team", "owner", "policy", "runbook", "playbook", "diagram", "customers", "stakeholders");

    private ServiceReader() {}

    static Optional<Service> read(String id, Entry entry, Known known, Map<String, Team> teams) {
        entry.allow(KEYS);
        String team = entry.need("team", Function.identity(), "the id of a team");
        if (team != null) {
            known.check(entry, "team", Kind.TEAMS, team);
            checkSchedule(entry, teams.get(team));
        }
        Target owner = entry.read("owner", Target::parse, Target.FORM);
        if (owner != null) {
            known.check(entry, "owner", owner);
        }
        String policy = entry.need("policy", Function.identity(), "the name of a policy");
        checkPolicy(entry, policy, known);
        if (policy != null) {
            ServicePath.check(entry, known.policies().get(policy), teams.get(team), owner);
        }
        List<Target> stakeholders = entry.list("stakeholders", Target::parse, Target.FORM);
        known.check(entry, "stakeholders", stakeholders);
        if (team == null || policy == null) {
            return Optional.empty();
        }
        List<String> customers = entry.list("customers", Function.identity(), "a name");
        return Optional.of(
                new Service(id, entry.text("name", id), team, owner, policy, links(entry), customers, stakeholders));
    }

    /** That the policy is there, and that whom it calls is in this catalogue. */
    static void checkPolicy(Entry entry, @Nullable String name, Known known) {
        if (name == null) {
            return;
        }
        known.check(entry, "policy", Kind.POLICIES, name);
        Policy policy = known.policies().get(name);
        if (policy == null) {
            return;
        }
        PolicyTargets.of(policy).stream()
                .filter(target -> !known.has(target))
                .forEach(target -> entry.error(
                        "policy",
                        "this policy calls " + target + ", which the catalogue does not have",
                        "add it, or change the policy"));
    }

    private static void checkSchedule(Entry entry, @Nullable Team team) {
        if (team != null && team.schedule() == null) {
            entry.error("team", "this team has no schedule: nobody would be on call", "give it one in teams.yaml");
        }
    }

    private static Map<String, String> links(Entry entry) {
        Map<String, String> links = new LinkedHashMap<>();
        for (String key : LINKS) {
            String link = entry.text(key);
            if (link != null) {
                links.put(key, link);
            }
        }
        return links;
    }
}
