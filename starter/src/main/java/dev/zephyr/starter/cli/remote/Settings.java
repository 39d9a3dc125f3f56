package dev.zephyr.starter.cli.remote;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Where the server is and who asks. What is typed counts first, then the environment, then the file
 * {@code ~/.config/zephyr/config} with lines such as {@code user=alice}.
 */
public final class Settings {

    private static final List<String> KEYS = List.of("user", "server", "service");
    private static final String DEFAULT_PORT = "8080";

    private final Function<String, Optional<String>> environment;
    private final Path file;
    private final Map<String, String> written;

    private Settings(Function<String, Optional<String>> environment, Path file, Map<String, String> written) {
        this.environment = environment;
        this.file = file;
        this.written = written;
    }

    public static Settings read(Function<String, Optional<String>> environment) {
        Path folder = environment
                .apply("XDG_CONFIG_HOME")
                .map(Path::of)
                .orElseGet(() -> Path.of(environment.apply("HOME").orElse("."), ".config"));
        Path file = folder.resolve("zephyr").resolve("config");
        return new Settings(environment, file, Files.isRegularFile(file) ? lines(file) : Map.of());
    }

    private static Map<String, String> lines(Path file) {
        Map<String, String> values = new HashMap<>();
        try {
            for (String line : Files.readAllLines(file)) {
                String plain = line.strip();
                int sign = plain.indexOf('=');
                if (plain.isEmpty() || plain.startsWith("#")) {
                    continue;
                }
                if (sign < 0 || !KEYS.contains(plain.substring(0, sign).strip())) {
                    throw Failure.usage(
                            file + " can not be read: line \"" + plain + "\" is none of " + String.join("=…, ", KEYS)
                                    + "=…",
                            "Mend or delete that line");
                }
                values.put(
                        plain.substring(0, sign).strip(),
                        plain.substring(sign + 1).strip());
            }
        } catch (IOException e) {
            throw Failure.usage(file + " can not be read", "See to it that you may read it, or delete it");
        }
        return values;
    }

    public Optional<String> user() {
        return environment.apply("ZEPHYR_USER").or(() -> written("user"));
    }

    public Optional<String> service() {
        return environment.apply("ZEPHYR_SERVICE").or(() -> written("service"));
    }

    public URI server() {
        String port = environment.apply("ZEPHYR_PORT").orElse(DEFAULT_PORT);
        return environment
                .apply("ZEPHYR_SERVER")
                .or(() -> written("server"))
                .map(Settings::address)
                .orElseGet(() -> address("http://127.0.0.1:" + port));
    }

    /** The address, without a slash at its end. */
    public static URI address(String text) {
        String full = text.contains("://") ? text : "http://" + text;
        try {
            URI uri = URI.create(full.replaceFirst("/+$", ""));
            if (uri.getHost() != null && List.of("http", "https").contains(uri.getScheme())) {
                return uri;
            }
        } catch (IllegalArgumentException e) {
            // Said below.
        }
        throw Failure.usage("\"" + text + "\" is no address of a server", "Write for example http://127.0.0.1:8080");
    }

    /** The folder in which {@code ./zephyr up} keeps everything. */
    public Path dataFolder() {
        return environment
                .apply("ZEPHYR_DATA")
                .map(Path::of)
                .orElseGet(() ->
                        Path.of(environment.apply("ZEPHYR_HOME").orElse("")).resolve("data"));
    }

    public Path file() {
        return file;
    }

    private Optional<String> written(String key) {
        return Optional.ofNullable(written.get(key)).filter(value -> !value.isEmpty());
    }
}
