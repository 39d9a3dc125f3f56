package dev.zephyr.incident;

import dev.zephyr.determinism.Ordered;
import dev.zephyr.severity.ImpactAssessment;
import dev.zephyr.severity.Severity;
import java.time.Instant;
import java.util.Set;

/** How bad it is held to be: the severity since when, the answers behind it, and the flags raised. */
public record Assessment(Severity severity, Instant since, ImpactAssessment answers, Set<String> flags) {

    public Assessment {
        flags = Ordered.copy(flags);
    }

    Assessment as(Severity next, Instant now) {
        return new Assessment(next, now, answers, flags);
    }

    Assessment knowing(ImpactAssessment more) {
        return new Assessment(severity, since, answers.with(more), flags);
    }

    Assessment raising(String flag) {
        return new Assessment(severity, since, answers, Ordered.with(flags, flag));
    }

    Assessment lowering(String flag) {
        return new Assessment(severity, since, answers, Ordered.without(flags, flag));
    }
}
