package dev.zephyr.starter.cli.remote;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.zephyr.starter.cli.terminal.Plain;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Talks to the server. Answers are trees: the command line never needs the server's classes to show them. By
 * {@link HttpURLConnection}, because {@code java.net.http} costs every command half a second: it prepares TLS for a plain
 * address, and its selector thread holds the end of the process up.
 */
public final class Api {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final int CONNECT_MILLIS = 3_000;
    private static final int ANSWER_MILLIS = 15_000;
    private static final int REFUSALS = 400;

    /** What a server says beside its answer: that it keeps nothing, that it shows not all. */
    private static final List<String> NOTICES = List.of("Zephyr-Trial", "Zephyr-Withheld");

    private static final String USER = "X-Zephyr-User";
    private static final String CONTENT_TYPE = "content-type";

    private final URI server;
    private final Optional<String> user;
    private final Consumer<String> notices;
    private final Set<String> told = new HashSet<>();

    /**
     * Who talks to which server.
     *
     * @param user who reads, where that is known
     * @param notices what has to be said beside every answer, once
     */
    public Api(URI server, Optional<String> user, Consumer<String> notices) {
        // A test page is not sent a second time behind our back; commands we repeat ourselves, under their id.
        System.setProperty("sun.net.http.retryPost", "false");
        this.server = server;
        this.user = user;
        this.notices = notices;
    }

    public URI server() {
        return server;
    }

    public static ObjectNode body() {
        return MAPPER.createObjectNode();
    }

    /** For programs: indented, as the server said it. */
    public static String pretty(JsonNode node) {
        try {
            return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(node);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree that was read can be written", e);
        }
    }

    /** One part of a path, whatever a person typed. */
    public static String part(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    public JsonNode get(String path) {
        return answer("GET", "/api/v1" + path, user.map(it -> Map.of(USER, it)).orElse(Map.of()), new byte[0]);
    }

    public JsonNode post(String path, String user, JsonNode body) {
        return answer("POST", "/api/v1" + path, Map.of(USER, user), bytes(body));
    }

    /** What is passed on byte for byte, whatever it is. */
    public JsonNode post(String path, Map<String, String> headers, byte[] body) {
        Map<String, String> all = new HashMap<>(headers);
        all.put(CONTENT_TYPE, "application/octet-stream");
        return answer("POST", "/api/v1" + path, all, body);
    }

    /**
     * Does it under an id of its own, so that the same call sent again after a lost answer is answered and not done
     * twice.
     */
    public JsonNode postOnce(String path, String user, ObjectNode body) {
        body.put("commandId", UUID.randomUUID().toString());
        try {
            return post(path, user, body);
        } catch (Unreachable lost) {
            return post(path, user, body);
        }
    }

    /** To a hook, as an alert source would. */
    public JsonNode hook(String path, Map<String, String> headers, JsonNode body) {
        return answer("POST", path, headers, bytes(body));
    }

    private static byte[] bytes(JsonNode body) {
        return body.toString().getBytes(StandardCharsets.UTF_8);
    }

    private JsonNode answer(String method, String path, Map<String, String> headers, byte[] body) {
        boolean connected = false;
        try {
            HttpURLConnection connection = connection(method, path, headers, body.length > 0);
            connection.connect();
            connected = true;
            if (body.length > 0) {
                connection.getOutputStream().write(body);
            }
            int status = connection.getResponseCode();
            NOTICES.forEach(name -> passOn(connection.getHeaderField(name)));
            JsonNode answer = tree(text(connection, status));
            if (status >= REFUSALS) {
                throw new Refused(status, answer);
            }
            return answer;
        } catch (IOException e) {
            throw connected ? Unreachable.lateAnswer(server) : Unreachable.nobodyAnswers(server);
        }
    }

    private void passOn(@Nullable String notice) {
        if (notice != null && told.add(notice)) {
            notices.accept(Plain.line(notice));
        }
    }

    private HttpURLConnection connection(String method, String path, Map<String, String> headers, boolean hasBody)
            throws IOException {
        HttpURLConnection connection =
                (HttpURLConnection) URI.create(server + path).toURL().openConnection();
        connection.setRequestMethod(method);
        connection.setConnectTimeout(CONNECT_MILLIS);
        connection.setReadTimeout(ANSWER_MILLIS);
        connection.setInstanceFollowRedirects(false);
        connection.setRequestProperty("accept", "application/json, application/problem+json");
        if (hasBody) {
            connection.setRequestProperty(CONTENT_TYPE, "application/json");
            connection.setDoOutput(true);
        }
        headers.forEach(connection::setRequestProperty);
        return connection;
    }

    private static String text(HttpURLConnection connection, int status) throws IOException {
        try (InputStream stream = status >= REFUSALS ? connection.getErrorStream() : connection.getInputStream()) {
            return stream == null ? "" : new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private JsonNode tree(String text) {
        try {
            return text.isBlank() ? MAPPER.createObjectNode() : MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw Unreachable.stranger(server);
        }
    }
}
