package dev.zephyr.starter;

import dev.zephyr.worker.LedgerSettings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the server is told by environment variables.
 *
 * @param data {@code ZEPHYR_DATA}, else {@code data} below {@code ZEPHYR_HOME}, else below the current folder
 * @param port of console, API and hooks; {@code ZEPHYR_PORT}, 8080; 0 takes any free one
 * @param policy {@code ZEPHYR_POLICY}, {@code zephyr}: what an incident runs whose service is not in the catalogue
 * @param keys {@code ZEPHYR_KEYS}, else {@code keys/confidential} in the data folder: what seals restricted incidents
 * @param allowedHosts {@code ZEPHYR_WEBHOOK_HOSTS}, with commas between: hosts that webhooks may reach inside the network
 * @param ledger {@code ZEPHYR_LEDGER_URL}, {@code ZEPHYR_LEDGER_USER} and {@code ZEPHYR_LEDGER_PASSWORD}, a reference; a file
 *     below {@code data} without them
 * @param alertsPerDelivery {@code ZEPHYR_ALERTS_PER_DELIVERY}, 2000: how many alerts one body may hold
 */
public record Settings(
        Path data,
        int port,
        String policy,
        Set<String> allowedHosts,
        LedgerSettings ledger,
        Path keys,
        int alertsPerDelivery) {

    private static final String PORT = "ZEPHYR_PORT";
    private static final int DEFAULT_PORT = 8080;
    private static final int HIGHEST_PORT = 65_535;
    private static final String ALERTS_PER_DELIVERY = "ZEPHYR_ALERTS_PER_DELIVERY";
    /** Honest alerts are so large that the limit of bytes comes first. */
    private static final int DEFAULT_ALERTS = 2_000;

    private static final int MOST_ALERTS = 100_000;

    /** With the keys beside the data, and nothing else out of the ordinary. */
    public Settings(Path data, int port, String policy, Set<String> allowedHosts, LedgerSettings ledger) {
        this(data, port, policy, allowedHosts, ledger, keysIn(data), DEFAULT_ALERTS);
    }

    public Settings {
        keys = keys.toAbsolutePath().normalize();
        data = data.toAbsolutePath().normalize();
        allowedHosts = Set.copyOf(allowedHosts);
    }

    /** Reports all faults at once. Set to nothing is not set. */
    public static Settings from(Map<String, String> environment) {
        List<String> faults = new ArrayList<>();
        Path data = data(environment);
        Settings settings = new Settings(
                data,
                number(environment, PORT, DEFAULT_PORT, 0, HIGHEST_PORT, faults),
                value(environment, "ZEPHYR_POLICY", "zephyr"),
                hosts(value(environment, "ZEPHYR_WEBHOOK_HOSTS", "")),
                ledger(environment, faults),
                Path.of(value(environment, "ZEPHYR_KEYS", keysIn(data).toString())),
                number(environment, ALERTS_PER_DELIVERY, DEFAULT_ALERTS, 1, MOST_ALERTS, faults));
        if (!faults.isEmpty()) {
            throw new SettingsRefused("the settings can not be used:\n  " + String.join("\n  ", faults));
        }
        return settings;
    }

    private static Path keysIn(Path data) {
        return data.resolve("keys").resolve("confidential");
    }

    private static Path data(Map<String, String> environment) {
        Path home = Path.of(value(environment, "ZEPHYR_HOME", ""));
        return Path.of(value(environment, "ZEPHYR_DATA", home.resolve("data").toString()));
    }

    private static int number(
            Map<String, String> environment, String name, int otherwise, int lowest, int highest, List<String> faults) {
        String text = value(environment, name, String.valueOf(otherwise));
        int number = text.matches("[0-9]{1,6}") ? Integer.parseInt(text) : -1;
        if (number < lowest || number > highest) {
            faults.add(name + " is '" + text + "': a number from " + lowest + " to " + highest + " is allowed");
            return otherwise;
        }
        return number;
    }

    private static LedgerSettings ledger(Map<String, String> environment, List<String> faults) {
        try {
            return LedgerSettings.of(
                    value(environment, "ZEPHYR_LEDGER_URL", ""),
                    value(environment, "ZEPHYR_LEDGER_USER", "zephyr"),
                    value(environment, "ZEPHYR_LEDGER_PASSWORD", ""));
        } catch (IllegalArgumentException refused) {
            faults.add("ZEPHYR_LEDGER_URL, _USER or _PASSWORD: " + refused.getMessage());
            return LedgerSettings.EMBEDDED;
        }
    }

    private static Set<String> hosts(String text) {
        return Arrays.stream(text.split(",", -1))
                .map(String::strip)
                .filter(host -> !host.isEmpty())
                .collect(Collectors.toSet());
    }

    private static String value(Map<String, String> environment, String name, String otherwise) {
        String value = environment.getOrDefault(name, "").strip();
        return value.isEmpty() ? otherwise : value;
    }
}
