package dev.zephyr.catalogue.directory;

import dev.zephyr.oncall.Handoff;
import dev.zephyr.oncall.Rotation;
import dev.zephyr.oncall.Target;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads {@code teams.yaml} and {@code schedules.yaml}: who belongs together and who takes turns. */
final class TeamReader {

    private static final Set<String> TEAM_KEYS = Set.of("id", "name", "lead", "schedule", "members", "channel");
    private static final Set<String> SCHEDULE_KEYS = Set.of("id", "name", "zone", "handoff", "start", "participants");
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

    static Optional<Schedule> schedule(String id, Entry entry, Known known) {
        entry.allow(SCHEDULE_KEYS);
        @Nullable ZoneId zone = entry.need("zone", ZoneId::of, PeopleReader.ZONE_FORM);
        @Nullable Handoff handoff = entry.need("handoff", Handoff::parse, Handoff.FORM);
        @Nullable LocalDate start = entry.need("start", LocalDate::parse, "a date such as 2026-01-05");
        List<String> participants = entry.list("participants", Ids::parse, "the id of a person");
        participants.forEach(person -> known.check(entry, "participants", Kind.PEOPLE, person));
        if (participants.isEmpty()) {
            entry.error("participants", "nobody takes turns in this schedule", "name at least one person");
        }
        return zone == null || handoff == null || start == null || participants.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Schedule(id, entry.text("name", id), new Rotation(zone, handoff, start, participants)));
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
