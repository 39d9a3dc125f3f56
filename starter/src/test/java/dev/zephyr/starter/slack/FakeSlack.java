package dev.zephyr.starter.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Takes what Zephyr sends to Slack beside its answers, and says yes to everything. */
final class FakeSlack implements AutoCloseable {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final byte[] YES = "{\"ok\":true}".getBytes(StandardCharsets.UTF_8);

    private final HttpServer server;
    private final Map<String, BlockingQueue<JsonNode>> taken = new ConcurrentHashMap<>();

    FakeSlack() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::take);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            of(exchange.getRequestURI().getPath())
                    .add(MAPPER.readTree(exchange.getRequestBody().readAllBytes()));
            exchange.sendResponseHeaders(200, YES.length);
            exchange.getResponseBody().write(YES);
        }
    }

    /** The next one that came to an address ending so. */
    JsonNode next(String address) throws InterruptedException {
        JsonNode next =
                of(address.startsWith("/api") ? address : "/api" + address).poll(20, TimeUnit.SECONDS);
        if (next == null) {
            throw new AssertionError("nothing came to " + address);
        }
        return next;
    }

    private BlockingQueue<JsonNode> of(String path) {
        return taken.computeIfAbsent(path, name -> new LinkedBlockingQueue<>());
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
