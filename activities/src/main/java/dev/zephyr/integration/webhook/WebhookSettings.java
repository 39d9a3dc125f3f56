package dev.zephyr.integration.webhook;

import dev.zephyr.integration.http.Limits;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What every webhook call keeps to.
 *
 * @param allowedHosts hosts that may have a private address, by the name that the URL uses
 */
public record WebhookSettings(Set<String> allowedHosts, Limits limits) {

    public static final WebhookSettings DEFAULTS = new WebhookSettings(Set.of(), Limits.PAGES);

    public WebhookSettings {
        allowedHosts = allowedHosts.stream()
                .map(host -> host.toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }

    public WebhookSettings allowing(Set<String> hosts) {
        return new WebhookSettings(hosts, limits);
    }
}
