package dev.zephyr.integration.webhook;

import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What every webhook call keeps to.
 *
 * @param allowedHosts hosts that may have a private address, by the name that the URL uses
 * @param connectWait how long a connection may take
 * @param wholeWait how long everything may take, from the look-up of the host to the end of the answer
 * @param perHost calls in flight to one host; over it a call fails at once, so that a hanging host takes no more slots
 */
public record WebhookSettings(Set<String> allowedHosts, Duration connectWait, Duration wholeWait, int perHost) {

    public static final WebhookSettings DEFAULTS =
            new WebhookSettings(Set.of(), Duration.ofSeconds(2), Duration.ofSeconds(5), 8);

    public WebhookSettings {
        allowedHosts = allowedHosts.stream()
                .map(host -> host.toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
        if (perHost < 1) {
            throw new IllegalArgumentException("can not call with " + perHost + " calls per host: allow at least 1");
        }
    }

    public WebhookSettings allowing(Set<String> hosts) {
        return new WebhookSettings(hosts, connectWait, wholeWait, perHost);
    }
}
