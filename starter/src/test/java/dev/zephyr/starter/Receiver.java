package dev.zephyr.starter;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** What rings people: checks the signature as docs/webhook.md tells it, writes down, and only then answers. */
final class Receiver {

    private static final JsonMapper MAPPER = new JsonMapper();
    private static final Duration STALE = Duration.ofMinutes(5);

    private final List<Arrival> arrivals = new CopyOnWriteArrayList<>();
    private final List<String> refused = new CopyOnWriteArrayList<>();
    private final AtomicReference<@Nullable Hold> hold = new AtomicReference<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final AtomicReference<String> secret = new AtomicReference<>("");
    private final HttpServer server;

    /**
     * One request, repeats too.
     *
     * @param others ids of the pages that it lists and that are not sent apart
     */
    record Arrival(String id, Instant at, String kind, String person, List<String> others) {

        boolean isPage() {
            return kind.equals("page");
        }

        boolean tellsOf(String code) {
            return isPage() && (id.startsWith(code + "-") || others.stream().anyMatch(it -> it.startsWith(code + "-")));
        }
    }

    /** The next request for a person waits for its answer until it is let go. */
    static final class Hold {

        private final String person;
        private final CountDownLatch taken = new CountDownLatch(1);
        private final CountDownLatch letGo = new CountDownLatch(1);

        private Hold(String person) {
            this.person = person;
        }

        boolean isTaken() {
            return taken.getCount() == 0;
        }

        void letGo() {
            letGo.countDown();
        }
    }

    Receiver() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/pages/", this::receive);
        server.setExecutor(threads);
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    void trust(String shared) {
        secret.set(shared);
    }

    List<Arrival> arrivals() {
        return List.copyOf(arrivals);
    }

    /** Without the notices, which depend on the day too: before a hand-off somebody is asked about their shift. */
    List<Arrival> pages() {
        return arrivals.stream().filter(Arrival::isPage).toList();
    }

    /** Why requests were refused; empty when every signature was right. */
    List<String> refused() {
        return List.copyOf(refused);
    }

    Hold hold(String person) {
        Hold wanted = new Hold(person);
        hold.set(wanted);
        return wanted;
    }

    private void receive(HttpExchange exchange) throws IOException {
        try (exchange) {
            String id = header(exchange, "webhook-id");
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            if (!isSigned(exchange, id, body)) {
                refused.add(id + ": " + body);
                exchange.sendResponseHeaders(401, -1);
                return;
            }
            JsonNode message = MAPPER.readTree(body);
            String person = message.path("recipient").asText();
            List<String> others = message.path("others").findValuesAsText("id");
            arrivals.add(new Arrival(id, Instant.now(), message.path("kind").asText(), person, others));
            waitIfHeld(person);
            exchange.sendResponseHeaders(204, -1);
        }
    }

    private void waitIfHeld(String person) {
        Hold present = hold.get();
        if (present != null && present.person.equals(person) && hold.compareAndSet(present, null)) {
            present.taken.countDown();
            try {
                if (!present.letGo.await(60, TimeUnit.SECONDS)) {
                    refused.add("an answer to " + person + " was held and never let go");
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private boolean isSigned(HttpExchange exchange, String id, String body) {
        String timestamp = header(exchange, "webhook-timestamp");
        Instant sent = Instant.ofEpochSecond(Long.parseLong(timestamp));
        boolean fresh = Duration.between(sent, Instant.now()).abs().compareTo(STALE) < 0;
        byte[] wanted = ("v1," + hmac(id + "." + timestamp + "." + body)).getBytes(StandardCharsets.UTF_8);
        return fresh
                && List.of(header(exchange, "webhook-signature").split(" ")).stream()
                        .anyMatch(given -> MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8), wanted));
    }

    private String hmac(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.get().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static String header(HttpExchange exchange, String name) {
        String value = exchange.getRequestHeaders().getFirst(name);
        return value == null ? "" : value;
    }

    void end() {
        server.stop(0);
        threads.shutdownNow();
    }
}
