package dev.zephyr.integration.smtp;

import dev.zephyr.integration.Secret;
import dev.zephyr.integration.VendorSettings;
import java.util.List;
import java.util.Map;

/** What a test tells of a mail server; changes count at once. */
public record SmtpTold(Map<String, List<String>> settings) implements VendorSettings {

    static final String PASSWORD = "correct-horse";

    /** The server on this machine at this port, without encryption. */
    public static SmtpTold at(int port, String... lists) {
        return new SmtpTold(Map.of(
                "host", List.of("127.0.0.1"),
                "port", List.of(String.valueOf(port)),
                "tls", List.of("none"),
                "from", List.of("Zephyr <zephyr@acme.test>"),
                "lists", List.of(lists)));
    }

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
        return List.of(new Secret(PASSWORD));
    }
}
