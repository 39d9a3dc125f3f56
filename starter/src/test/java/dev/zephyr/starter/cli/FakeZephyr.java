package dev.zephyr.starter.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A server on loopback that answers what a test has laid down, and keeps what it was asked. */
final class FakeZephyr implements AutoCloseable {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final HttpServer server;
    private final Map<String, Deque<Answer>> answers = new ConcurrentHashMap<>();
    private final List<Asked> asked = new ArrayList<>();
    private volatile boolean trial;

    record Answer(int status, String body) {}

    record Asked(String what, Map<String, String> headers, JsonNode body) {}

    FakeZephyr() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Several answers to one question come one after the other; the last one stays. */
    FakeZephyr answers(String what, int status, String body) {
        answers.computeIfAbsent(what, key -> new ArrayDeque<>()).add(new Answer(status, body.replace('\'', '"')));
        return this;
    }

    FakeZephyr answers(String what, String body) {
        return answers(what, 200, body);
    }

    /** As a server that keeps nothing. */
    FakeZephyr inTrialMode() {
        trial = true;
        return this;
    }

    List<Asked> asked(String what) {
        synchronized (asked) {
            return asked.stream().filter(it -> it.what().equals(what)).toList();
        }
    }

    /** The command that was sent last, without the ids that differ each time. */
    String lastCommand(String incident) {
        List<Asked> all = asked("POST /api/v1/incidents/" + incident + "/commands");
        return all.get(all.size() - 1).body().path("command").toString().replace('"', '\'');
    }

    private void answer(HttpExchange exchange) throws IOException {
        String what = exchange.getRequestMethod() + " " + exchange.getRequestURI();
        byte[] bytes = exchange.getRequestBody().readAllBytes();
        ObjectNode none = MAPPER.createObjectNode();
        synchronized (asked) {
            asked.add(new Asked(
                    what,
                    Map.of(
                            "user", String.valueOf(exchange.getRequestHeaders().getFirst("X-Zephyr-User")),
                            "auth", String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")),
                            "scale", String.valueOf(exchange.getRequestHeaders().getFirst("X-Zephyr-Drill-Scale")),
                            "tried", String.valueOf(exchange.getRequestHeaders().getFirst("Tried-X-Sig"))),
                    bytes.length == 0 ? none : MAPPER.readTree(bytes)));
        }
        Answer answer = next(what);
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("content-type", "application/json");
        if (trial) {
            exchange.getResponseHeaders().add("Zephyr-Trial", "Trial mode: nothing survives.");
        }
        exchange.sendResponseHeaders(answer.status(), body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private Answer next(String what) {
        Deque<Answer> left = answers.get(what);
        if (left == null) {
            return new Answer(
                    404, "{\"title\":\"Not found\",\"detail\":\"nothing at " + what.replace("\"", "") + "\"}");
        }
        synchronized (left) {
            return left.size() == 1 ? left.getFirst() : left.removeFirst();
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
