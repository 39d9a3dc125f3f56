package dev.zephyr.integration.slack;

import dev.zephyr.integration.Secret;
import dev.zephyr.integration.VendorSettings;
import java.util.List;
import java.util.Map;

/** What a test tells the adapter. */
public record Told(Map<String, String> settings, String token) implements VendorSettings {

    public static Told of(String url) {
        return new Told(Map.of("url", url + "/api/"), SlackVendor.TOKEN);
    }

    @Override
    public List<String> values(String key) {
        return settings.containsKey(key) ? List.of(settings.get(key)) : List.of();
    }

    @Override
    public List<String> values(String service, String key) {
        return values(key);
    }

    @Override
    public List<Secret> secrets(String key) {
        return key.equals("token") ? List.of(new Secret(token)) : List.of();
    }
}
