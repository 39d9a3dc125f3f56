package dev.zephyr.starter.temporal;

import io.temporal.envconfig.ClientConfigProfile;
import io.temporal.envconfig.LoadClientConfigProfileOptions;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads {@link TemporalSettings} from environment variables: Temporal's own names, and ours where it has none. */
final class TemporalEnvironment {

    private static final String CLI = "ZEPHYR_TEMPORAL_CLI";
    private static final String PORT = "ZEPHYR_TEMPORAL_PORT";
    private static final String UI = "ZEPHYR_TEMPORAL_UI";
    private static final String CREATE_ATTRIBUTES = "ZEPHYR_CREATE_SEARCH_ATTRIBUTES";
    private static final int DEFAULT_PORT = 7233;
    private static final int UI_PORT_OFFSET = 1000;

    private final Map<String, String> environment = new HashMap<>();
    private final List<String> faults = new ArrayList<>();

    TemporalEnvironment(Map<String, String> environment) {
        // Set to nothing is not set: compose files and service units write it so.
        environment.forEach((name, value) -> {
            if (!value.isBlank()) {
                this.environment.put(name, value.strip());
            }
        });
    }

    TemporalSettings settings() {
        TemporalSettings settings = decide();
        if (!faults.isEmpty()) {
            throw new TemporalUnavailable(
                    "the settings for Temporal can not be used:\n  " + String.join("\n  ", faults));
        }
        return settings;
    }

    private TemporalSettings decide() {
        ClientConfigProfile profile = profile();
        if (profile.getAddress() != null) {
            return remote(profile);
        }
        environment.keySet().stream()
                .filter(it -> it.startsWith("TEMPORAL_TLS") || it.matches("TEMPORAL_(NAMESPACE|API_KEY)"))
                .sorted()
                .forEach(it -> faults.add(
                        it + " is set, but TEMPORAL_ADDRESS is not: set the address as well, or unset " + it));
        if ("off".equals(environment.get(CLI))) {
            return new TemporalSettings.Trial(CLI + "=off");
        }
        return cli().map(this::child)
                .orElseGet(() -> new TemporalSettings.Trial("no temporal command line on the PATH"));
    }

    private TemporalSettings child(Path cli) {
        Path home = Path.of(environment.getOrDefault("ZEPHYR_HOME", ""));
        int port = port();
        return new TemporalSettings.Child(cli, home.resolve("data").toAbsolutePath(), port, port + UI_PORT_OFFSET);
    }

    private TemporalSettings remote(ClientConfigProfile profile) {
        boolean createAttributes = flag(CREATE_ATTRIBUTES);
        Optional<URI> ui = ui();
        checkTls();
        String namespace = Optional.ofNullable(profile.getNamespace()).orElse(TemporalServer.DEFAULT_NAMESPACE);
        if (!faults.isEmpty()) {
            return new TemporalSettings.Trial("the settings have faults");
        }
        try {
            return new TemporalSettings.Remote(
                    profile.getAddress(), namespace, profile.toWorkflowServiceStubsOptions(), createAttributes, ui);
        } catch (RuntimeException e) {
            throw new TemporalUnavailable(
                    "the TLS settings for Temporal at %s can not be used: %s. Check the files in TEMPORAL_TLS_*"
                            .formatted(profile.getAddress(), e.getCause() == null ? e : e.getCause()),
                    e);
        }
    }

    /** A configuration file counts only when it is asked for: a laptop's default profile may well be production. */
    private ClientConfigProfile profile() {
        boolean file = environment.containsKey("TEMPORAL_PROFILE") || environment.containsKey("TEMPORAL_CONFIG_FILE");
        try {
            return ClientConfigProfile.load(LoadClientConfigProfileOptions.newBuilder()
                    .setDisableFile(!file)
                    .setEnvOverrides(environment)
                    .build());
        } catch (IOException | IllegalArgumentException e) {
            faults.add("TEMPORAL_PROFILE or TEMPORAL_CONFIG_FILE: " + e.getMessage());
            return ClientConfigProfile.getDefaultInstance();
        }
    }

    private void checkTls() {
        flag("TEMPORAL_TLS");
        flag("TEMPORAL_TLS_DISABLE_HOST_VERIFICATION");
        Stream.of("TEMPORAL_TLS_CLIENT_CERT_PATH", "TEMPORAL_TLS_CLIENT_KEY_PATH", "TEMPORAL_TLS_SERVER_CA_CERT_PATH")
                .filter(environment::containsKey)
                .filter(it -> !Files.isReadable(Path.of(value(it))))
                .forEach(it -> faults.add(it + " is '" + value(it) + "': no file that can be read is there"));
        boolean certificate = given("TEMPORAL_TLS_CLIENT_CERT_PATH", "TEMPORAL_TLS_CLIENT_CERT_DATA");
        boolean key = given("TEMPORAL_TLS_CLIENT_KEY_PATH", "TEMPORAL_TLS_CLIENT_KEY_DATA");
        if (certificate != key) {
            faults.add(
                    "of TEMPORAL_TLS_CLIENT_CERT_* and TEMPORAL_TLS_CLIENT_KEY_* only one is set: set both or neither");
        }
    }

    /** The client library takes everything but "true" for false, so "1" or "yes" would mean no encryption. */
    private boolean flag(String name) {
        String value = environment.getOrDefault(name, "false");
        if (!value.equalsIgnoreCase("true") && !value.equalsIgnoreCase("false")) {
            faults.add(name + " is '" + value + "': true or false is allowed");
        }
        return value.equalsIgnoreCase("true");
    }

    private Optional<URI> ui() {
        String value = environment.getOrDefault(UI, "");
        if (value.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(URI.create(value));
        } catch (IllegalArgumentException e) {
            faults.add(UI + " is '" + value + "': an address such as https://temporal.example.com is allowed");
            return Optional.empty();
        }
    }

    private int port() {
        String value = environment.getOrDefault(PORT, String.valueOf(DEFAULT_PORT));
        if (!value.matches("\\d{1,5}") || Integer.parseInt(value) < 1024 || Integer.parseInt(value) > 60_000) {
            faults.add(PORT + " is '" + value + "': a number from 1024 to 60000 is allowed");
            return DEFAULT_PORT;
        }
        return Integer.parseInt(value);
    }

    private Optional<Path> cli() {
        String named = environment.getOrDefault(CLI, "");
        if (named.isEmpty()) {
            return Stream.of(environment.getOrDefault("PATH", "").split(Pattern.quote(File.pathSeparator), -1))
                    .filter(it -> !it.isEmpty())
                    .map(it -> Path.of(it, "temporal"))
                    .filter(TemporalEnvironment::isProgram)
                    .findFirst();
        }
        if (!isProgram(Path.of(named))) {
            faults.add(CLI + " is '" + named
                    + "': no program is there; give the path of the temporal command line, or off");
        }
        return Optional.of(Path.of(named));
    }

    private static boolean isProgram(Path path) {
        return Files.isRegularFile(path) && Files.isExecutable(path);
    }

    private boolean given(String... names) {
        return Stream.of(names).anyMatch(environment::containsKey);
    }

    private String value(String name) {
        return environment.getOrDefault(name, "");
    }
}
