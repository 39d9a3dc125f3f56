package dev.zephyr.integration.contract;

import dev.zephyr.integration.Secret;
import dev.zephyr.integration.VendorSettings;
import java.util.List;
import java.util.Map;

/** What a test tells an adapter of its vendor. */
public record VendorTold(Map<String, List<String>> settings, String token) implements VendorSettings {

    @Override
    public List<String> values(String key) {
        return settings.getOrDefault(key, List.of());
    }

    @Override
    public List<String> values(String service, String key) {
        return settings.getOrDefault(service + "." + key, values(key));
    }

    @Override
    public List<Secret> secrets(String key) {
        return key.equals("token") ? List.of(new Secret(token)) : List.of();
    }
}
