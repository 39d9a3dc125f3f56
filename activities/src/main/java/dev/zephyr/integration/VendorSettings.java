package dev.zephyr.integration;

import dev.zephyr.port.FailureTypes;
import java.util.List;
import java.util.Optional;

/**
 * What an adapter is told about its vendor, as it is at the moment of asking: a corrected setting counts for the next try.
 * Secrets are read only when they are sent.
 */
public interface VendorSettings {

    /** Empty when nothing is said. */
    List<String> values(String key);

    /** What a service has of its own, else what holds for all. */
    List<String> values(String service, String key);

    /** The live secrets, the newest first; empty when there is nothing at their places. */
    List<Secret> secrets(String key);

    default Optional<String> value(String key) {
        return values(key).stream().findFirst();
    }

    default Optional<String> value(String service, String key) {
        return values(service, key).stream().findFirst();
    }

    /**
     * The value.
     *
     * @throws io.temporal.failure.ApplicationFailure final, saying what to write where
     */
    default String need(String key) {
        return value(key).orElseThrow(() -> missing(key, "nothing is said"));
    }

    /**
     * The newest live secret.
     *
     * @throws io.temporal.failure.ApplicationFailure final, saying what to write where
     */
    default Secret needSecret(String key) {
        return secrets(key).stream()
                .findFirst()
                .orElseThrow(() -> missing(key, "nothing is at the place that it names"));
    }

    private static RuntimeException missing(String key, String problem) {
        return Failures.refuse(
                FailureTypes.NOT_CONFIGURED,
                "could not use the vendor: \"" + key + "\" of its entry in integrations.yaml is needed and " + problem
                        + "; set it and retry");
    }
}
