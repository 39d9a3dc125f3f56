package dev.zephyr.integration.http;

import dev.zephyr.integration.Failures;
import io.temporal.failure.ApplicationFailure;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The way out to one vendor: own connections, own threads, own bulkhead, so that a vendor that hangs holds nobody else. What
 * comes back is an accepted answer or a failure that says whether a later attempt may succeed.
 */
public final class Http implements AutoCloseable {

    private final Limits limits;
    private final Verdict verdict;
    private final Bulkhead bulkhead;
    private final ExecutorService threads;
    private final HttpClient client;

    public Http(String vendor, Limits limits, Clock clock) {
        this.limits = limits;
        this.verdict = new Verdict(limits, clock);
        this.bulkhead = new Bulkhead(limits.inFlight());
        this.threads = Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(work, vendor);
            thread.setDaemon(true);
            return thread;
        });
        this.client = HttpClient.newBuilder()
                .executor(threads)
                .connectTimeout(limits.connectWait())
                .followRedirects(HttpClient.Redirect.NEVER)
                .version(HttpClient.Version.HTTP_1_1)
                .build();
    }

    /** Something to be asked before the call, within the call's time: it throws what the call fails with. */
    @FunctionalInterface
    public interface Check {
        void run() throws Exception;
    }

    /**
     * An accepted answer.
     *
     * @param what the call in words, as in {@code could not open a ticket for …}: the beginning of every failure's text
     * @param finalType the type of failures that no repeat can mend
     * @throws ApplicationFailure retryable for what may pass, with the pause that was asked for; else final
     */
    public Answer call(HttpRequest.Builder request, String what, String finalType) {
        HttpRequest built = request.timeout(limits.wholeWait()).build();
        return accepted(exchange(built, () -> {}, what), built, what, finalType);
    }

    /** Any answer, for vendors whose refusals have a meaning; {@link #judge} tells what one comes to. */
    public Answer exchange(HttpRequest.Builder request, String what) {
        return exchange(request.timeout(limits.wholeWait()).build(), () -> {}, what);
    }

    /** Any answer, after a check. */
    public Answer exchange(HttpRequest.Builder request, Check check, String what) {
        return exchange(request.timeout(limits.wholeWait()).build(), check, what);
    }

    private Answer exchange(HttpRequest request, Check check, String what) {
        return bulkhead.call(place(request), () -> {
            long deadline = System.nanoTime() + limits.wholeWait().toNanos();
            Callable<Boolean> asked = () -> {
                check.run();
                return true;
            };
            within(deadline, threads.submit(asked), what);
            AnswerReader reader = new AnswerReader();
            CompletableFuture<HttpResponse<String>> call = client.sendAsync(request, reader);
            try {
                HttpResponse<String> answer = within(deadline, call, what);
                return new Answer(answer.statusCode(), answer.headers(), answer.body());
            } catch (ApplicationFailure e) {
                return reader.head().orElseThrow(() -> e);
            }
        });
    }

    private Answer accepted(Answer answer, HttpRequest request, String what, String finalType) {
        if (answer.isAccepted()) {
            return answer;
        }
        throw judge(answer, what + ": " + place(request) + " answered " + answer.status(), finalType);
    }

    /** What an answer that is no acceptance comes to. */
    public ApplicationFailure judge(Answer answer, String said, String finalType) {
        return verdict.of(answer, said, finalType);
    }

    /** A failure that may pass, for vendors that say so otherwise than by the status. */
    public ApplicationFailure again(Answer answer, String said) {
        return verdict.again(answer, said);
    }

    /** Waits no longer than until the deadline; what is not done by then is cancelled, with its connection. */
    private static <T> T within(long deadline, Future<T> work, String what) {
        try {
            return work.get(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            work.cancel(true);
            throw Failures.retry(what + " in time; it is tried again", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof ApplicationFailure failure) {
                throw failure;
            }
            throw Failures.retry(what + "; it is tried again", e.getCause() == null ? e : e.getCause());
        } catch (InterruptedException e) {
            work.cancel(true);
            Thread.currentThread().interrupt();
            throw Failures.retry(what + ": the worker stops; it is tried again elsewhere", e);
        }
    }

    private static String place(HttpRequest request) {
        int port = request.uri().getPort();
        return port < 0 ? request.uri().getHost() : request.uri().getHost() + ":" + port;
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
