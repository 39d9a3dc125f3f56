package dev.zephyr.incident;

import dev.zephyr.determinism.Ordered;
import dev.zephyr.severity.ImpactAssessment;
import dev.zephyr.severity.Severity;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How an incident came to be opened, and with whom it is; a hand-over changes the latter.
 *
 * @param code of the correlation key
 * @param origin {@code alert}, {@code person}, {@code customer}, {@code health-check}; kept for good
 * @param reporter who opened it, {@code zephyr} for an alert
 * @param severity as known at the opening, or {@link Severity#UNKNOWN}
 * @param startedAt when the trouble began, where that is known
 * @param previous the incident that the same key had before
 * @param links runbook, playbook, diagram (P-34)
 * @param catchAll targets that are called when the service has nobody
 * @param unfinished action items that the previous incident had open, in words (O-30)
 * @param firesAfter what began earlier belongs to the previous incident, however late it is told
 */
public record Opening(
        String code,
        String route,
        String origin,
        String title,
        String service,
        String team,
        String reporter,
        Severity severity,
        ImpactAssessment assessment,
        Set<String> flags,
        @Nullable Instant startedAt,
        boolean drill,
        @Nullable String previous,
        Map<String, String> links,
        List<String> catchAll,
        @Nullable Instant firesAfter,
        List<String> unfinished) {

    public Opening {
        flags = Ordered.copy(flags);
        links = Ordered.copy(links);
        catchAll = Ordered.list(catchAll);
        unfinished = Ordered.list(unfinished);
    }

    /** The first of its key. */
    public Opening(
            String code,
            String route,
            String origin,
            String title,
            String service,
            String team,
            String reporter,
            Severity severity,
            ImpactAssessment assessment,
            Set<String> flags,
            @Nullable Instant startedAt,
            boolean drill,
            @Nullable String previous,
            Map<String, String> links,
            List<String> catchAll) {
        this(
                code,
                route,
                origin,
                title,
                service,
                team,
                reporter,
                severity,
                assessment,
                flags,
                startedAt,
                drill,
                previous,
                links,
                catchAll,
                null,
                List.of());
    }

    /** The same with these flags. */
    public Opening with(Set<String> raised) {
        return new Opening(
                code,
                route,
                origin,
                title,
                service,
                team,
                reporter,
                severity,
                assessment,
                raised,
                startedAt,
                drill,
                previous,
                links,
                catchAll,
                firesAfter,
                unfinished);
    }

    /** With another service or team; the team of a new service is its own unless it is named. */
    Opening heldBy(String nextService, String nextTeam) {
        boolean stays = nextService.isEmpty() || nextService.equals(service);
        String ownTeam = stays ? team : "";
        return new Opening(
                code,
                route,
                origin,
                title,
                stays ? service : nextService,
                nextTeam.isEmpty() ? ownTeam : nextTeam,
                reporter,
                severity,
                assessment,
                flags,
                startedAt,
                drill,
                previous,
                links,
                catchAll,
                firesAfter,
                unfinished);
    }

    /** The same key opened again after an earlier incident. */
    public Opening after(Incident earlier, Instant began) {
        return new Opening(
                code,
                route,
                origin,
                title,
                service,
                team,
                reporter,
                severity,
                assessment,
                flags,
                began,
                drill,
                earlier.id().value(),
                links,
                catchAll,
                earlier.alerts().resolvedAt(),
                earlier.postmortem().unfinished());
    }
}
