package dev.zephyr.starter.hooks.body;

import dev.zephyr.alert.AlertFact;
import dev.zephyr.starter.web.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a source sent at once, in our terms.
 *
 * @param omitted alerts that the source left out of a full body
 * @param ignored why there is nothing to do; empty when there are alerts
 * @param answer of somebody to a page of ours, given at the source; null as a rule
 */
public record Delivery(
        List<Alert> alerts,
        int omitted,
        String ignored,
        @Nullable Answer answer) {

    /**
     * Somebody acknowledged there what we had opened there.
     *
     * @param incident our id
     * @param account who it was, by the source's own name
     * @param id of the event, the same in every repeat
     */
    public record Answer(String incident, String account, String id) {}

    /**
     * One alert.
     *
     * @param groupKey the source's own grouping
     */
    public record Alert(String groupKey, AlertFact fact) {}

    public Delivery {
        alerts = List.copyOf(alerts);
    }

    Delivery(List<Alert> alerts, int omitted, String ignored) {
        this(alerts, omitted, ignored, null);
    }

    static Delivery answered(Answer answer) {
        return new Delivery(List.of(), 0, "an answer to a page of Zephyr", answer);
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

    /**
     * The same, when it holds no more than that.
     *
     * @throws Problem.Failure when it holds more
     */
    public Delivery atMost(int most) {
        if (alerts.size() > most) {
            throw Problem.of(
                            413,
                            "too-many-alerts",
                            "the body holds " + alerts.size() + " alerts, and " + most
                                    + " are allowed: group them finer"
                                    + " at their sender, or raise ZEPHYR_ALERTS_PER_DELIVERY")
                    .failure();
        }
        return this;
    }

    /** The same with these alerts of it only. */
    public Delivery with(List<Alert> some, String otherwise) {
        return new Delivery(some, omitted, otherwise, answer);
    }

    Delivery without(int omitted) {
        return new Delivery(alerts, Math.max(0, omitted), ignored);
    }
}
