package dev.zephyr.catalogue.directory;

import dev.zephyr.oncall.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Finds teams that are members of themselves by way of others. */
final class TeamCircles {

    private TeamCircles() {}

    static void report(Map<String, Team> teams, Map<String, Entry> entries) {
        for (String id : teams.keySet()) {
            List<String> circle = circle(id, id, teams, new ArrayList<>());
            Entry entry = entries.get(id);
            if (!circle.isEmpty() && entry != null) {
                String path = String.join(" > ", circle);
                entry.error("members", "this team is a member of itself: " + path, "take one of them out");
            }
        }
    }

    /** The way from {@code at} back to {@code home}, empty when there is none. */
    private static List<String> circle(String home, String at, Map<String, Team> teams, List<String> visited) {
        visited.add(at);
        Team team = teams.get(at);
        for (Target member : team == null ? List.<Target>of() : team.members()) {
            String next = member.name();
            if (member.kind() != Target.Kind.TEAM) {
                continue;
            }
            if (next.equals(home)) {
                return List.of(at, home);
            }
            List<String> rest = visited.contains(next) ? List.of() : circle(home, next, teams, visited);
            if (!rest.isEmpty()) {
                List<String> way = new ArrayList<>(List.of(at));
                way.addAll(rest);
                return way;
            }
        }
        return List.of();
    }
}
