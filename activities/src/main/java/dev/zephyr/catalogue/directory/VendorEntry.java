package dev.zephyr.catalogue.directory;

import dev.zephyr.determinism.Ordered;
import java.util.List;
import java.util.Map;

/**
 * What a vendor is told; its form says which keys there are.
 *
 * @param values by key, as a list where the form has one
 * @param secrets by key; two live ones while one replaces the other
 * @param services what differs for a service: its components, its project, its list
 */
public record VendorEntry(
        String id,
        Map<String, List<String>> values,
        Map<String, List<SecretReference>> secrets,
        Map<String, Map<String, List<String>>> services) {

    public VendorEntry {
        values = Ordered.copy(values);
        secrets = Ordered.copy(secrets);
        services = Ordered.copy(services);
    }

    /** Empty when nothing is said. */
    public List<String> values(String key) {
        return values.getOrDefault(key, List.of());
    }

    /** What a service has of its own, else what holds for all. */
    public List<String> values(String service, String key) {
        List<String> own = services.getOrDefault(service, Map.of()).get(key);
        return own == null ? values(key) : own;
    }

    public List<SecretReference> secrets(String key) {
        return secrets.getOrDefault(key, List.of());
    }
}
