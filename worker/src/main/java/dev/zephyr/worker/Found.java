package dev.zephyr.worker;

import dev.zephyr.integration.sql.Hit;
import java.time.Instant;

/** An incident in which words were found. */
public record Found(String id, String title, String severity, String service, Instant opened, String excerpt) {

    static Found of(Hit hit) {
        return new Found(hit.id(), hit.title(), hit.severity(), hit.service(), hit.opened(), hit.excerpt());
    }
}
