package dev.zephyr.integration.http;

import dev.zephyr.integration.Failures;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/** So many calls to one host at once and no more: a host that hangs holds its own callers, not everybody's slots. */
public final class Bulkhead {

    private final int perHost;
    private final ConcurrentMap<String, Semaphore> hosts = new ConcurrentHashMap<>();

    public Bulkhead(int perHost) {
        this.perHost = perHost;
    }

    /** Does it now, or fails at once when too much is in flight there. */
    public <T> T call(String host, Supplier<T> work) {
        Semaphore free = hosts.computeIfAbsent(host, name -> new Semaphore(perHost));
        if (!free.tryAcquire()) {
            throw Failures.retry("could not call " + host + ": " + perHost
                    + " calls to it are in flight already; it answers slowly, this call is tried again");
        }
        try {
            return work.get();
        } finally {
            free.release();
        }
    }
}
