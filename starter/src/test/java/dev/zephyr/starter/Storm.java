package dev.zephyr.starter;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Many alerts of some groups, each in a request of its own, over many connections and evenly over a time; in between a few
 * of the highest severity that have nothing to do with them. What is refused with 503 is sent again.
 */
final class Storm {

    private static final int CONNECTIONS = 600;
    private static final int URGENT = 5;
    private static final Duration AGAIN = Duration.ofSeconds(1);
    private static final String HOOK = "/hooks/alertmanager/example";

    private final Caller caller;
    private final String secret;
    private final int alerts;
    private final int groups;
    private final Duration span;
    private final Map<String, Instant> groupsSent = new ConcurrentHashMap<>();
    private final Map<String, Instant> urgentSent = new ConcurrentHashMap<>();
    private final Map<String, Instant> warm = new ConcurrentHashMap<>();
    private final AtomicInteger refused = new AtomicInteger();

    Storm(Caller caller, String secret, int alerts, int groups, Duration span) {
        this.caller = caller;
        this.secret = secret;
        this.alerts = alerts;
        this.groups = groups;
        this.span = span;
    }

    /** One alert before it, so that what is measured is not the first start of a Java process. */
    void warmUp() {
        send(warm, "WarmUp", "search", "critical", "search-1");
    }

    /** Returns when all of it was accepted. */
    void rage() throws Exception {
        ExecutorService connections = Executors.newFixedThreadPool(CONNECTIONS + 1);
        long began = System.nanoTime();
        try {
            List<Callable<@Nullable Void>> senders = new ArrayList<>();
            for (int connection = 0; connection < CONNECTIONS; connection++) {
                int first = connection;
                senders.add(() -> {
                    for (int alert = first; alert < alerts; alert += CONNECTIONS) {
                        waitUntil(began, span.multipliedBy(alert).dividedBy(alerts));
                        int group = alert % groups;
                        send(groupsSent, "Storm" + group, "checkout", "critical", "web-" + alert);
                    }
                    return null;
                });
            }
            senders.add(() -> {
                for (int urgent = 1; urgent <= URGENT; urgent++) {
                    waitUntil(began, span.multipliedBy(urgent).dividedBy(URGENT + 1));
                    send(urgentSent, "Down" + urgent, "payments", "page", "pay-1");
                }
                return null;
            });
            for (Future<@Nullable Void> sender : connections.invokeAll(senders)) {
                sender.get();
            }
        } finally {
            connections.shutdownNow();
        }
    }

    private static void waitUntil(long began, Duration offset) {
        long left = began + offset.toNanos() - System.nanoTime();
        while (left > 0) {
            LockSupport.parkNanos(left);
            left = began + offset.toNanos() - System.nanoTime();
        }
    }

    private void send(Map<String, Instant> sent, String name, String service, String severity, String instance) {
        byte[] body =
                """
                {"version": "4", "groupKey": "%1$s", "status": "firing", "alerts": [
                  {"status": "firing", "startsAt": "%5$s", "fingerprint": "%1$s-%4$s",
                   "labels": {"alertname": "%1$s", "service": "%2$s", "severity": "%3$s", "instance": "%4$s"},
                   "annotations": {"summary": "%4$s does not answer"}}]}
                """.formatted(name, service, severity, instance, Instant.now()).getBytes(StandardCharsets.UTF_8);
        Instant at = Instant.now();
        Caller.Answer answer = caller.hook(HOOK, secret, body);
        while (answer.status() == 503) {
            refused.incrementAndGet();
            LockSupport.parkNanos(AGAIN.toNanos());
            answer = caller.hook(HOOK, secret, body);
        }
        if (answer.status() != 202) {
            throw new AssertionError(answer.status() + ": " + answer.text());
        }
        sent.putIfAbsent(answer.json().at("/incidents/0").asText(), at);
    }

    /** When the first alert of each group was sent, by the code of its incident. */
    Map<String, Instant> groupsSent() {
        return groupsSent;
    }

    Map<String, Instant> warmSent() {
        return warm;
    }

    Map<String, Instant> urgentSent() {
        return urgentSent;
    }

    int urgent() {
        return URGENT;
    }

    int refused() {
        return refused.get();
    }
}
