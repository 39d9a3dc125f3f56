package dev.zephyr.starter.hooks;

import dev.zephyr.alert.AlertFact;
import java.util.List;

/**
 * What a source sent at once, in our terms.
 *
 * @param omitted alerts that the source left out of a full body
 */
record Delivery(List<Alert> alerts, int omitted) {

    /**
     * One alert.
     *
     * @param groupKey the source's own grouping
     */
    record Alert(String groupKey, AlertFact fact) {}

    Delivery {
        alerts = List.copyOf(alerts);
    }
}
