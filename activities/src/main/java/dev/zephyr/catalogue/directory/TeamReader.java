package dev.zephyr.catalogue.directory;

import dev.zephyr.oncall.Target;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads {@code teams.yaml}: who belongs together. */
final class TeamReader {

    private static final Set<String> TEAM_KEYS = Set.of("id", "name", "lead", "schedule", "members", "channel");
    private static final String MEMBER_FORM = "the id of a person, or team:ID";

    private TeamReader() {}

    static Optional<Team> team(String id, Entry entry, Known known) {
        entry.allow(TEAM_KEYS);
        Target lead = entry.read("lead", Target::parse, Target.FORM);
        if (lead != null) {
            known.check(entry, "lead", lead);
        }
        String schedule = entry.text("schedule");
        if (schedule != null) {
            known.check(entry, "schedule", Kind.SCHEDULES, schedule);
        }
        List<Target> members = entry.list("members", TeamReader::member, MEMBER_FORM);
        for (Target member : members) {
            boolean person = member.kind() == Target.Kind.PERSON;
            known.check(entry, "members", person ? Kind.PEOPLE : Kind.TEAMS, member.name(), written(member));
        }
        return Optional.of(new Team(id, entry.text("name", id), lead, schedule, members, entry.text("channel", "")));
    }

    private static Target member(String text) {
        if (!text.startsWith("team:")) {
            return new Target(Target.Kind.PERSON, Ids.parse(text), Target.Pick.CURRENT);
        }
        return Target.parse(text);
    }

    private static String written(Target member) {
        return member.kind() == Target.Kind.PERSON ? member.name() : member.toString();
    }
}
