package dev.zephyr.starter.hooks.body;

import dev.zephyr.alert.AlertFact;
import java.util.List;

/**
 * What a source sent at once, in our terms.
 *
 * @param omitted alerts that the source left out of a full body
 * @param ignored why there is nothing to do; empty when there are alerts
 */
public record Delivery(List<Alert> alerts, int omitted, String ignored) {

    /**
     * One alert.
     *
     * @param groupKey the source's own grouping
     */
    public record Alert(String groupKey, AlertFact fact) {}

    public Delivery {
        alerts = List.copyOf(alerts);
    }

    static Delivery of(Alert alert) {
        return new Delivery(List.of(alert), 0, "");
    }

    /** @throws Unmappable when there are none: silence is not what a sender means to send */
    static Delivery of(List<Alert> alerts) throws Unmappable {
        if (alerts.isEmpty()) {
            throw new Unmappable("its list of alerts is empty");
        }
        return new Delivery(alerts, 0, "");
    }

    /** Understood, and neither a firing nor a clear. */
    static Delivery nothing(String why) {
        return new Delivery(List.of(), 0, why);
    }

    Delivery without(int omitted) {
        return new Delivery(alerts, Math.max(0, omitted), ignored);
    }
}
