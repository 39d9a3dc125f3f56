package dev.zephyr.silence;

import dev.zephyr.alert.AlertBatch;
import dev.zephyr.alert.AlertFact;
import dev.zephyr.alert.Alerts;
import dev.zephyr.determinism.Ordered;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is held of one correlation key. Merging what was told twice, late or out of order ends in the same.
 *
 * @param latest with the alerts that it came with last
 * @param alerts what is known of each
 * @param firing as they were told last, by fingerprint
 */
public record HeldIncident(HeldAlerts latest, Alerts alerts, Map<String, AlertFact> firing) {

    /** What is known of one alert that is over, about. */
    private static final int STATE_SIZE = 300;

    public HeldIncident {
        firing = Ordered.copy(firing);
    }

    static HeldIncident of(HeldAlerts first) {
        return new HeldIncident(without(first), Alerts.NONE, Map.of()).with(first);
    }

    HeldIncident with(HeldAlerts later) {
        Alerts all = alerts;
        Map<String, AlertFact> firingNow = new LinkedHashMap<>(firing);
        for (AlertFact fact : later.batch().alerts()) {
            all = all.with(fact);
            if (fact.isFiring()) {
                firingNow.put(fact.fingerprint(), fact);
            }
        }
        Alerts known = all;
        firingNow.keySet().removeIf(fingerprint -> !isFiring(known, fingerprint));
        return new HeldIncident(later.batch().isAllClear() ? latest : without(later), known, firingNow);
    }

    private static boolean isFiring(Alerts alerts, String fingerprint) {
        return alerts.byFingerprint().containsKey(fingerprint)
                && alerts.byFingerprint().get(fingerprint).isFiring();
    }

    /** The alerts stand in {@code firing}. */
    private static HeldAlerts without(HeldAlerts held) {
        return with(held, List.of());
    }

    private static HeldAlerts with(HeldAlerts held, List<AlertFact> facts) {
        AlertBatch batch = held.batch();
        return new HeldAlerts(
                held.opening(),
                held.policy(),
                new AlertBatch(batch.source(), batch.route(), facts, batch.omitted(), batch.resolves()));
    }

    public String title() {
        return latest.opening().title();
    }

    public boolean isFiring() {
        return !firing.isEmpty();
    }

    public int cleared() {
        return alerts.byFingerprint().size() - firing.size();
    }

    /** Some are only counted, because there are too many: they can not be held. */
    boolean isFull() {
        return alerts.uncounted() > 0;
    }

    /** About the bytes that it has on the wire. */
    int size() {
        return alerts.byFingerprint().size() * STATE_SIZE
                + firing.values().stream().mapToInt(AlertFact::size).sum();
    }

    /** With the alerts that still fire, each saying why it comes so late. */
    HeldAlerts released(String why) {
        return with(
                latest,
                firing.values().stream()
                        .map(fact -> fact.saying(fact.summary() + " (" + why + ")"))
                        .toList());
    }
}
