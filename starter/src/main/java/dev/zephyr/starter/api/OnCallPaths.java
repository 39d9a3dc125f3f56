package dev.zephyr.starter.api;

import dev.zephyr.catalogue.directory.Catalogue;
import dev.zephyr.catalogue.directory.CatalogueStore;
import dev.zephyr.catalogue.directory.Service;
import dev.zephyr.escalation.EscalationPolicy;
import dev.zephyr.escalation.Level;
import dev.zephyr.obligation.Span;
import dev.zephyr.oncall.Responder;
import dev.zephyr.oncall.Target;
import dev.zephyr.policy.Policy;
import dev.zephyr.port.LookUp;
import dev.zephyr.port.OnCallDirectory;
import dev.zephyr.severity.Severity;
import dev.zephyr.starter.web.Problem;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who would be called for a service at an instant, by the same directory that incidents ask; for API and console. */
@Component
public final class OnCallPaths {

    private final CatalogueStore store;
    private final OnCallDirectory directory;

    OnCallPaths(CatalogueStore store, OnCallDirectory directory) {
        this.store = store;
        this.directory = directory;
    }

    /** One service: who is on call for it, who comes next, and the whole path. */
    public record Duty(
            String service, String team, List<String> now, List<String> next, String policy, List<Rung> path) {}

    /** One level of the path; people whom only an incident knows (its commander, its responders) are left out. */
    public record Rung(
            String level,
            String name,
            List<String> people,
            @Nullable String answerWithin) {}

    /**
     * Each service's, or the one's that is named.
     *
     * @throws Problem.Failure when there is no such service
     */
    public List<Duty> at(Instant instant, @Nullable String service) {
        Catalogue catalogue = store.catalogue();
        return services(catalogue, service).stream()
                .map(it -> duty(catalogue, it, instant))
                .toList();
    }

    private static Collection<Service> services(Catalogue catalogue, @Nullable String id) {
        if (id == null || id.isBlank()) {
            return catalogue.services().values();
        }
        return List.of(catalogue
                .service(id)
                .orElseThrow(() -> Problem.of(
                                404,
                                "unknown-service",
                                "\"" + id + "\" is not in services.yaml; it has "
                                        + String.join(", ", catalogue.services().keySet()))
                        .failure()));
    }

    private Duty duty(Catalogue catalogue, Service service, Instant at) {
        List<Rung> path = catalogue.policy(service.policy()).stream()
                .flatMap(policy -> policy.escalation().levels().stream().map(level -> rung(policy, level, service, at)))
                .toList();
        return new Duty(
                service.id(),
                service.team(),
                people(service, List.of(Target.parse("oncall")), at),
                people(service, List.of(Target.parse("oncall/next")), at),
                service.policy(),
                path);
    }

    private Rung rung(Policy policy, Level level, Service service, Instant at) {
        List<Target> targets = level.targets().stream()
                .flatMap(target -> expand(policy, target.target()))
                .filter(target -> target.kind() != Target.Kind.ROLE && target.kind() != Target.Kind.RESPONDERS)
                .toList();
        Span own = level.answerWithin();
        Span within = own == null ? ofUnknown(policy.escalation()) : own;
        return new Rung(
                level.id(), level.name(), people(service, targets, at), within == null ? null : within.toString());
    }

    /** The answer time while nobody has assessed the severity. */
    private static @Nullable Span ofUnknown(EscalationPolicy escalation) {
        return escalation.responseTo(Severity.UNKNOWN).answerWithin();
    }

    private static Stream<Target> expand(Policy policy, Target target) {
        return target.kind() == Target.Kind.LIST
                ? policy.lists().getOrDefault(target.name(), List.of()).stream()
                        .filter(it -> it.kind() != Target.Kind.LIST)
                : Stream.of(target);
    }

    private List<String> people(Service service, List<Target> targets, Instant at) {
        LookUp lookUp = new LookUp(service.id(), service.team(), targets, List.of(), at);
        return directory.find(lookUp).responders().stream().map(Responder::id).toList();
    }
}
