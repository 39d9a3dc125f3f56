package dev.zephyr.starter;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Stands before the product's hooks and answers two of three requests with 503: one that never came through, and one whose
 * good answer was lost.
 */
final class Flaky {

    private static final int KINDS = 3;

    private final AtomicInteger requests = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;
    private final Caller product;

    Flaky(int productPort) throws IOException {
        product = new Caller(productPort);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/hooks/", this::pass);
        server.setExecutor(threads);
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    int refused() {
        return refused.get();
    }

    private void pass(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            int kind = requests.getAndIncrement() % KINDS;
            int status = kind == 0 ? 503 : forward(exchange, body);
            if (kind < KINDS - 1) {
                refused.incrementAndGet();
                exchange.getResponseHeaders().set("Retry-After", "1");
                status = 503;
            }
            exchange.sendResponseHeaders(status, -1);
        }
    }

    private int forward(HttpExchange exchange, byte[] body) {
        String secret = new String(
                exchange.getRequestHeaders().getFirst("Authorization").getBytes(StandardCharsets.UTF_8),
                StandardCharsets.UTF_8);
        return product.hook(exchange.getRequestURI().getPath(), secret.replaceFirst("(?i)^bearer ", ""), body)
                .status();
    }

    void end() {
        server.stop(0);
        threads.shutdownNow();
    }
}
