package dev.zephyr.readiness;

import dev.zephyr.catalogue.directory.Catalogue;
import dev.zephyr.catalogue.directory.Service;
import dev.zephyr.catalogue.directory.Team;
import dev.zephyr.oncall.Coverage;
import dev.zephyr.oncall.OnCallCalculator;
import dev.zephyr.oncall.Schedule;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether somebody is on call for each team at every hour to come, and somebody else after them. */
final class Rotations {

    private static final Duration AHEAD = Duration.ofDays(90);

    private final Catalogue catalogue;
    private final List<Service> services;
    private final Instant now;

    Rotations(Catalogue catalogue, List<Service> services, Instant now) {
        this.catalogue = catalogue;
        this.services = services;
        this.now = now;
    }

    Stream<Lack> lacks() {
        return services.stream()
                .map(Service::team)
                .distinct()
                .sorted()
                .flatMap(team -> catalogue.team(team).stream())
                .flatMap(this::lacks);
    }

    private Stream<Lack> lacks(Team team) {
        Optional<Schedule> schedule = Optional.ofNullable(team.schedule()).flatMap(catalogue::schedule);
        if (schedule.isEmpty()) {
            return Stream.of(lack(
                    team, "it has no rotation", "give it a schedule in teams.yaml, and write it in schedules.yaml"));
        }
        OnCallCalculator calculator = new OnCallCalculator(schedule.get());
        List<Coverage> coverage = calculator.coverage(now, now.plus(AHEAD));
        Stream<Lack> gap = coverage.stream()
                .filter(Coverage::isGap)
                .findFirst()
                .map(first -> lack(
                        team,
                        "nobody is on call by " + team.schedule() + " from " + first.start() + " until " + first.end(),
                        "add a layer below; all of them: zephyr oncall gaps --days 90"))
                .stream();
        boolean alone = calculator.all(now).size() < 2
                && coverage.stream()
                                .flatMap(part -> part.people().stream())
                                .distinct()
                                .count()
                        < 2;
        return alone
                ? Stream.concat(
                        gap,
                        Stream.of(lack(
                                team,
                                "nobody takes over from whoever is on call by " + team.schedule(),
                                "add people to " + team.schedule() + " in schedules.yaml")))
                : gap;
    }

    private static Lack lack(Team team, String problem, String remedy) {
        return new Lack(Topic.ROTATION, "team " + team.id(), problem, remedy);
    }
}
