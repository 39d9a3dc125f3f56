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
 * How an incident came to be opened.
 *
 * @param code of the correlation key
 * @param origin {@code alert}, {@code person}, {@code customer}, {@code health-check}; kept for good
 * @param reporter who opened it, {@code zephyr} for an alert
 * @param severity as known at the opening, or {@link Severity#UNKNOWN}
 * @param startedAt when the trouble began, where that is known
 * @param previous the incident that the same key had before
 * @param links runbook, playbook, diagram (P-34)
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
        List<String> catchAll) {

    public Opening {
        flags = Ordered.copy(flags);
        links = Ordered.copy(links);
        catchAll = Ordered.list(catchAll);
    }

    /** The same key opened again after {@code earlier}. */
    public Opening after(IncidentId earlier, @Nullable Instant began) {
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
                earlier.value(),
                links,
                catchAll);
    }
}
