package dev.zephyr.alert;

import dev.zephyr.confidential.Confidential;
import dev.zephyr.determinism.Ordered;
import java.util.List;

/**
 * The alerts of one delivery, or of several folded together, for one correlation key.
 *
 * @param omitted alerts the source left out of a full body; their state is unknown
 * @param confidential of a restricted incident
 * @param resolves true when the route lets an all-clear resolve the incident by itself
 */
public record AlertBatch(
        String source, String route, List<AlertFact> alerts, int omitted, boolean resolves, boolean confidential)
        implements Confidential {

    public AlertBatch {
        alerts = Ordered.list(alerts);
    }

    /** One that anybody may read. */
    public AlertBatch(String source, String route, List<AlertFact> alerts, int omitted, boolean resolves) {
        this(source, route, alerts, omitted, resolves, false);
    }

    public AlertBatch sealed() {
        return new AlertBatch(source, route, alerts, omitted, resolves, true);
    }

    public boolean isAllClear() {
        return alerts.stream().noneMatch(AlertFact::isFiring);
    }
}
