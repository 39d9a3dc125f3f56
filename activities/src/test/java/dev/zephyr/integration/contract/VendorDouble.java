package dev.zephyr.integration.contract;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A server on loopback that behaves as the vendor given to it does, and has the bad days it is told to have. */
public final class VendorDouble implements AutoCloseable {

    /** The vendor's state and manners; called by one request at a time. */
    @FunctionalInterface
    public interface Vendor {
        Reply answer(Request request);
    }

    /** A request as it came over the wire, accepted or not. */
    public record Request(String method, URI uri, Headers headers, String body) {

        public String path() {
            return uri.getPath();
        }

        /** The fields of the query and of a form body. */
        public Map<String, String> form() {
            Map<String, String> fields = fields(uri.getRawQuery());
            String type = headers.getFirst("content-type");
            if (type != null && type.startsWith("application/x-www-form-urlencoded")) {
                fields.putAll(fields(body));
            }
            return fields;
        }

        private static Map<String, String> fields(@Nullable String text) {
            Map<String, String> fields = new LinkedHashMap<>();
            for (String pair : text == null || text.isEmpty() ? new String[0] : text.split("&", -1)) {
                String[] parts = pair.split("=", 2);
                fields.put(decoded(parts[0]), parts.length == 1 ? "" : decoded(parts[1]));
            }
            return fields;
        }

        private static String decoded(String text) {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        }
    }

    /** An answer, its headers as lines {@code name: value}. */
    public record Reply(int status, String body, List<String> headers) {

        public Reply(int status, String body) {
            this(status, body, List.of());
        }
    }

    /** How one request fares instead of normally; {@code normally} lets the vendor take it in first. */
    public interface BadDay {
        void answer(HttpExchange exchange, Normally normally) throws IOException;

        /** What the vendor would have said. */
        @FunctionalInterface
        interface Normally {
            Reply reply();
        }
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Vendor vendor;
    private final Deque<BadDay> badDays = new ConcurrentLinkedDeque<>();
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final CountDownLatch released = new CountDownLatch(1);
    private final Map<String, Integer> seen = new ConcurrentHashMap<>();
    private volatile @Nullable BadDay always;
    private volatile int failures;
    private volatile Predicate<Request> spoiled = request -> true;

    public VendorDouble(Vendor vendor) throws IOException {
        this.vendor = vendor;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::handle);
        server.setExecutor(threads);
        server.start();
    }

    /** Without a slash at the end. */
    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    public List<Request> requests() {
        return requests;
    }

    /** The next request fares so; called again, the one after it. */
    public void next(BadDay badDay) {
        badDays.add(badDay);
    }

    /** From now on every request fares so, until {@link #recover()}. */
    public void always(BadDay badDay) {
        always = badDay;
    }

    /** Bad days are for such requests only; all others fare normally. */
    public void only(Predicate<Request> requests) {
        spoiled = requests;
    }

    /** Takes each request in as it comes, and so often answers 503 to it all the same, with a second to wait. */
    public void failsEachFirst(int times) {
        failures = times;
    }

    public void recover() {
        always = null;
        failures = 0;
        badDays.clear();
    }

    /** Answers so and takes nothing in. */
    public static BadDay says(int status, String body, String... headers) {
        return (exchange, normally) -> send(exchange, new Reply(status, body, List.of(headers)));
    }

    /** Takes the request in, and then answers so all the same. */
    public static BadDay acceptsThenSays(int status, String body) {
        return (exchange, normally) -> {
            normally.reply();
            send(exchange, new Reply(status, body));
        };
    }

    /** Takes the request and answers nothing until it is released. */
    public BadDay hangs() {
        return (exchange, normally) -> await();
    }

    /** Closes the connection instead of answering. */
    public static BadDay resets() {
        return (exchange, normally) -> {
            throw new IOException("the vendor's process died");
        };
    }

    /** Takes the request in, and closes the connection instead of answering. */
    public static BadDay acceptsThenResets() {
        return (exchange, normally) -> {
            normally.reply();
            throw new IOException("the vendor's process died");
        };
    }

    /** Accepts, and then the answer's body never comes. */
    public BadDay hangsAfterAccepting() {
        return (exchange, normally) -> {
            normally.reply();
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
            Request request = new Request(
                    exchange.getRequestMethod(), exchange.getRequestURI(), exchange.getRequestHeaders(), body);
            requests.add(request);
            BadDay badDay = badDay(request);
            if (isTooEarly(request)) {
                reply(request);
                send(exchange, new Reply(503, "", List.of("Retry-After: 1")));
            } else if (badDay == null) {
                send(exchange, reply(request));
            } else {
                badDay.answer(exchange, () -> reply(request));
            }
        }
    }

    private boolean isTooEarly(Request request) {
        String asked = request.method() + " " + request.uri() + " " + request.body();
        return failures > 0 && seen.merge(asked, 1, Integer::sum) <= failures;
    }

    private @Nullable BadDay badDay(Request request) {
        if (!spoiled.test(request)) {
            return null;
        }
        BadDay next = badDays.poll();
        return next == null ? always : next;
    }

    private Reply reply(Request request) {
        synchronized (vendor) {
            return vendor.answer(request);
        }
    }

    private static void send(HttpExchange exchange, Reply reply) throws IOException {
        for (String header : reply.headers()) {
            String[] parts = header.split(": ", 2);
            exchange.getResponseHeaders().add(parts[0], parts[1]);
        }
        byte[] bytes = reply.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(reply.status(), bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
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
