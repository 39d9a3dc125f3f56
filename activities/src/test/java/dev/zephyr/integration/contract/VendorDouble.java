package dev.zephyr.integration.contract;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A vendor on loopback that keeps what it accepted, knows a repeat by its key, and has the bad days it is told to have. */
public final class VendorDouble implements AutoCloseable {

    /** A request as it came over the wire, accepted or not. */
    public record Request(Headers headers, String body) {}

    /** How one request is answered instead of normally. */
    public interface BadDay {
        void answer(HttpExchange exchange) throws IOException;
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final String keyHeader;
    private final Deque<BadDay> badDays = new ConcurrentLinkedDeque<>();
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final Map<String, String> accepted = new LinkedHashMap<>();
    private final CountDownLatch released = new CountDownLatch(1);

    public VendorDouble(String keyHeader) throws IOException {
        this.keyHeader = keyHeader;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::handle);
        server.setExecutor(threads);
        server.start();
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/hook";
    }

    public List<Request> requests() {
        return requests;
    }

    /** The bodies of what was accepted, each key once. */
    public synchronized List<String> accepted() {
        return List.copyOf(accepted.values());
    }

    public void next(BadDay badDay) {
        badDays.add(badDay);
    }

    /** Answers with this status, header lines {@code name: value} and body. */
    public static BadDay says(int status, String body, String... headers) {
        return exchange -> {
            for (String header : headers) {
                String[] parts = header.split(": ", 2);
                exchange.getResponseHeaders().add(parts[0], parts[1]);
            }
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        };
    }

    /** Takes the request and answers nothing until it is released. */
    public BadDay hangs() {
        return exchange -> await();
    }

    /** Closes the connection instead of answering. */
    public static BadDay resets() {
        return exchange -> {
            throw new IOException("the vendor's process died");
        };
    }

    /** Accepts, and then the answer's body never comes. */
    public BadDay hangsAfterAccepting() {
        return exchange -> {
            exchange.sendResponseHeaders(202, 100);
            exchange.getResponseBody().write('{');
            exchange.getResponseBody().flush();
            await();
        };
    }

    private void await() {
        try {
            released.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            requests.add(new Request(exchange.getRequestHeaders(), body));
            BadDay badDay = badDays.poll();
            if (badDay == null) {
                accept(exchange, body);
            } else {
                badDay.answer(exchange);
            }
        }
    }

    private void accept(HttpExchange exchange, String body) throws IOException {
        String key = exchange.getRequestHeaders().getFirst(keyHeader);
        synchronized (this) {
            accepted.putIfAbsent(key, body);
        }
        says(200, "{\"id\":\"msg-" + Integer.toHexString(key.hashCode()) + "\"}")
                .answer(exchange);
    }

    /** Ends what hangs, without an answer. */
    public void release() {
        released.countDown();
    }

    @Override
    public void close() {
        release();
        server.stop(0);
        threads.shutdownNow();
    }
}
