package dev.zephyr.integration.webhook;

import dev.zephyr.integration.Address;
import dev.zephyr.integration.Failures;
import dev.zephyr.port.Receipt;
import io.temporal.failure.ApplicationFailure;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Sends signed messages (Standard Webhooks) and judges the answers; one object serves all destinations. */
public final class Webhook implements AutoCloseable {

    private final WebhookSettings settings;
    private final Clock clock;
    private final Bulkhead bulkhead;
    private final ExecutorService threads;
    private final HttpClient client;

    public Webhook(WebhookSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        this.bulkhead = new Bulkhead(settings.perHost());
        this.threads = Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(work, "webhook");
            thread.setDaemon(true);
            return thread;
        });
        this.client = HttpClient.newBuilder()
                .executor(threads)
                .connectTimeout(settings.connectWait())
                .followRedirects(HttpClient.Redirect.NEVER)
                .version(HttpClient.Version.HTTP_1_1)
                .build();
    }

    /** @param finalType the type of failures that no repeat can mend */
    Receipt send(Address address, String key, String body, String finalType) {
        Destination destination;
        HttpRequest request;
        try {
            destination = Destination.of(address.uri());
            request = request(destination, address, key, body);
        } catch (IllegalArgumentException e) {
            throw Failures.refuse(finalType, "could not send " + key + ": " + e.getMessage() + "; correct the address");
        }
        return bulkhead.call(
                destination.place(),
                () -> judged(exchange(destination, request, key, finalType), destination, key, finalType));
    }

    private HttpRequest request(Destination destination, Address address, String key, String body) {
        if (address.secrets().isEmpty()) {
            throw new IllegalArgumentException("its address has no secret to sign with");
        }
        String id = header(key);
        long timestamp = clock.instant().getEpochSecond();
        return HttpRequest.newBuilder(destination.uri())
                .timeout(settings.wholeWait())
                .header("content-type", "application/json")
                .header("user-agent", "zephyr")
                .header("webhook-id", id)
                .header("webhook-timestamp", Long.toString(timestamp))
                .header("webhook-signature", Signature.of(address.secrets(), id, timestamp, body))
                .POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8))
                .build();
    }

    private Answer exchange(Destination destination, HttpRequest request, String key, String finalType) {
        String failed = "could not send " + key + " to " + destination.place();
        long deadline = System.nanoTime() + settings.wholeWait().toNanos();
        Optional<String> refusal =
                within(deadline, threads.submit(() -> destination.refusal(settings.allowedHosts())), failed);
        if (refusal.isPresent()) {
            throw Failures.refuse(finalType, failed + ": " + refusal.get());
        }
        AnswerReader reader = new AnswerReader();
        CompletableFuture<HttpResponse<String>> call = client.sendAsync(request, reader);
        try {
            HttpResponse<String> answer = within(deadline, call, failed);
            return new Answer(answer.statusCode(), answer.headers(), answer.body());
        } catch (ApplicationFailure e) {
            return reader.head().orElseThrow(() -> e);
        }
    }

    /** Waits no longer than until the deadline; what is not done by then is cancelled, with its connection. */
    private static <T> T within(long deadline, Future<T> work, String failed) {
        try {
            return work.get(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            work.cancel(true);
            throw Failures.retry(failed + " in time; it is tried again", e);
        } catch (ExecutionException e) {
            throw Failures.retry(failed + "; it is tried again", e.getCause() == null ? e : e.getCause());
        } catch (InterruptedException e) {
            work.cancel(true);
            Thread.currentThread().interrupt();
            throw Failures.retry(failed + ": the worker stops; it is tried again elsewhere", e);
        }
    }

    private Receipt judged(Answer answer, Destination destination, String key, String finalType) {
        if (answer.isAccepted()) {
            return new Receipt(answer.reference());
        }
        String said = "could not send " + key + ": " + destination.place() + " answered " + answer.status();
        if (answer.mayPass()) {
            String again = said + "; it is tried again";
            throw answer.wait(clock)
                    .map(wait -> Failures.retryAfter(again, wait))
                    .orElseGet(() -> Failures.retry(again));
        }
        throw Failures.refuse(finalType, said + "; check the address and its secret with its owner");
    }

    /** A header holds visible ASCII only; keys normally are that, and then the header is the key itself. */
    private static String header(String key) {
        StringBuilder ascii = new StringBuilder();
        for (byte part : key.getBytes(StandardCharsets.UTF_8)) {
            if (part > ' ' && part <= '~') {
                ascii.append((char) part);
            } else {
                ascii.append(String.format("%%%02X", part));
            }
        }
        return ascii.toString();
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
