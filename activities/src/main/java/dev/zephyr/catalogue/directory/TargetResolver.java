package dev.zephyr.catalogue.directory;

import dev.zephyr.determinism.Ordered;
import dev.zephyr.oncall.OnCallCalculator;
import dev.zephyr.oncall.Schedule;
import dev.zephyr.oncall.Target;
import dev.zephyr.port.LookUp;
import java.time.DateTimeException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Resolves the targets of one look-up to ids of people; why nobody is somewhere is said in words. */
final class TargetResolver {

    private final Catalogue catalogue;
    private final LookUp lookUp;
    private final Set<String> people = new LinkedHashSet<>();
    private final Set<String> nobodyAt = new LinkedHashSet<>();
    private final Map<String, String> schedules = new LinkedHashMap<>();
    private final Set<Target> owners = new LinkedHashSet<>();

    TargetResolver(Catalogue catalogue, LookUp lookUp) {
        this.catalogue = catalogue;
        this.lookUp = lookUp;
    }

    /** Who was asked for by name and is not in the catalogue any more. */
    List<String> gone() {
        return lookUp.targets().stream()
                .filter(target -> target.kind() == Target.Kind.PERSON)
                .map(Target::name)
                .filter(person -> catalogue.person(person).isEmpty())
                .toList();
    }

    void resolve() {
        lookUp.targets().forEach(this::add);
    }

    private void add(Target target) {
        if (target.kind() == Target.Kind.STAKEHOLDERS) {
            stakeholders().forEach(this::add);
            return;
        }
        try {
            people.addAll(people(target));
        } catch (Nobody reason) {
            nobodyAt.add(target + ": " + reason.getMessage());
        } catch (DateTimeException | ArithmeticException e) {
            nobodyAt.add(target + ": no calendar reaches " + lookUp.at());
        }
    }

    /** Who wants to know of the service; a service that nobody waits for is nothing to remark on (O-32). */
    private List<Target> stakeholders() {
        return catalogue.service(lookUp.service()).map(Service::stakeholders).orElse(List.of());
    }

    /** Each once, in the order of the targets. */
    List<String> found() {
        return List.copyOf(people);
    }

    List<String> nobodyAt() {
        return List.copyOf(nobodyAt);
    }

    /** Who was put on call by which schedule and version of it. */
    Map<String, String> schedules() {
        return Ordered.copy(schedules);
    }

    /** Whom to tell that a schedule of theirs has nobody on call. */
    List<Target> owners() {
        return List.copyOf(owners);
    }

    private List<String> people(Target target) throws Nobody {
        return switch (target.kind()) {
            case PERSON -> person(target.name());
            case TEAM -> team(target.name());
            case SCHEDULE -> schedule(target.name(), target.pick());
            case ONCALL -> onCall(target);
            case OWNER -> owner();
            case LEAD -> lead();
            case ROLE, LIST, RESPONDERS, ADDRESSEE, STAKEHOLDERS ->
                throw new Nobody(
                        "only the incident knows who that is, and it has to say so before it asks the directory");
        };
    }

    private List<String> person(String id) throws Nobody {
        if (catalogue.person(id).isEmpty()) {
            throw new Nobody("people.yaml has no " + id + " any more");
        }
        return List.of(id);
    }

    private List<String> team(String id) throws Nobody {
        Set<String> members = new LinkedHashSet<>();
        addMembers(id, members, new LinkedHashSet<>());
        if (members.isEmpty()) {
            throw new Nobody("teams.yaml has no member of " + id);
        }
        return List.copyOf(members);
    }

    private void addMembers(String team, Set<String> members, Set<String> visited) {
        if (visited.add(team)) {
            for (Target member : catalogue.team(team).map(Team::members).orElse(List.of())) {
                if (member.kind() == Target.Kind.TEAM) {
                    addMembers(member.name(), members, visited);
                } else {
                    members.add(member.name());
                }
            }
        }
    }

    private List<String> schedule(String id, Target.Pick pick) throws Nobody {
        Schedule schedule =
                catalogue.schedule(id).orElseThrow(() -> new Nobody("schedules.yaml has no " + id + " any more"));
        List<String> named = people(schedule, pick);
        List<String> people =
                named.stream().filter(person -> isThere(person, schedule)).toList();
        if (people.isEmpty()) {
            throw nobody(schedule, pick);
        }
        people.forEach(person -> schedules.putIfAbsent(person, id + "@" + schedule.version()));
        return people;
    }

    /** An override may name somebody who has left since. */
    private boolean isThere(String person, Schedule schedule) {
        boolean there = catalogue.person(person).isPresent();
        if (!there) {
            nobodyAt.add(
                    "schedule " + schedule.id() + " names " + person + ", whom people.yaml does not have any more");
        }
        return there;
    }

    /** A schedule's owner is told when nobody is on call, not when everybody was called or nobody leads. */
    private Nobody nobody(Schedule schedule, Target.Pick pick) {
        return switch (pick) {
            case NEXT -> new Nobody("everybody else of schedule " + schedule.id() + " was called already");
            case LEAD -> new Nobody("schedule " + schedule.id() + " has no lead");
            case CURRENT, ALL -> {
                Optional.ofNullable(schedule.owner()).ifPresent(owners::add);
                yield new Nobody("schedule " + schedule.id() + " has nobody on call");
            }
        };
    }

    private List<String> people(Schedule schedule, Target.Pick pick) {
        OnCallCalculator calculator = new OnCallCalculator(schedule);
        return switch (pick) {
            case LEAD -> Stream.ofNullable(schedule.lead()).toList();
            case CURRENT -> calculator.onCall(lookUp.at());
            case ALL -> calculator.all(lookUp.at());
            case NEXT -> next(calculator);
        };
    }

    /** Who came on call since the others were called has not been asked yet: nobody comes before them. */
    private List<String> next(OnCallCalculator calculator) {
        List<String> onCall = calculator.onCall(lookUp.at());
        List<String> unasked = onCall.stream()
                .filter(person -> !lookUp.called().contains(person))
                .toList();
        boolean handedOver = !lookUp.called().isEmpty() && !unasked.isEmpty() && unasked.size() == onCall.size();
        return handedOver
                ? unasked
                : calculator.next(lookUp.at(), lookUp.called()).stream().toList();
    }

    private List<String> onCall(Target target) throws Nobody {
        Optional<Team> team = team();
        if (team.isEmpty()) {
            return catchAll();
        }
        String schedule = team.get().schedule();
        if (schedule == null) {
            throw new Nobody("team " + team.get().id() + " has no schedule");
        }
        return schedule(schedule, target.pick());
    }

    private List<String> owner() throws Nobody {
        Optional<Service> service = catalogue.service(lookUp.service());
        if (service.isEmpty() && team().isEmpty()) {
            return catchAll();
        }
        Target owner = service.map(Service::owner).orElse(null);
        return owner == null ? lead() : people(owner);
    }

    private List<String> lead() throws Nobody {
        Optional<Team> team = team();
        if (team.isEmpty()) {
            return catchAll();
        }
        Target lead = team.get().lead();
        if (lead == null) {
            throw new Nobody("team " + team.get().id() + " has no lead");
        }
        return people(lead);
    }

    /** The team that has the incident, which may have been handed over; else the service's own. */
    private Optional<Team> team() {
        return catalogue
                .team(lookUp.team())
                .or(() -> catalogue.service(lookUp.service()).flatMap(service -> catalogue.team(service.team())));
    }

    /** Nobody owns the service: the routes say who is called rather than nobody. */
    private List<String> catchAll() throws Nobody {
        Set<String> all = new LinkedHashSet<>();
        for (Target target : new LinkedHashSet<>(
                catalogue.routes().values().stream().map(Route::catchAll).toList())) {
            all.addAll(people(target));
        }
        if (all.isEmpty()) {
            throw new Nobody("services.yaml has no " + lookUp.service() + ", and no route has a catch-all");
        }
        nobodyAt.add("service " + lookUp.service() + " is not in services.yaml: the catch-all of the routes is called");
        return List.copyOf(all);
    }

    /** Nobody is there, and why. */
    private static final class Nobody extends Exception {

        Nobody(String reason) {
            super(reason);
        }
    }
}
