package dev.zephyr.bench;

import dev.zephyr.obligation.WorkingWindows;
import dev.zephyr.oncall.ContactMethod;
import dev.zephyr.oncall.Responder;
import dev.zephyr.policy.PinnedPolicy;
import dev.zephyr.port.Found;
import dev.zephyr.port.LookUp;
import dev.zephyr.port.OnCallDirectory;
import dev.zephyr.port.Page;
import dev.zephyr.port.Pager;
import dev.zephyr.port.Receipt;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One person who is always on call, and the first ring of each incident or workflow. */
final class Doorbell implements Pager, OnCallDirectory, BareWorkflow.Bell {

    private static final Responder PERSON = new Responder(
            "alice", "Alice", "Europe/Berlin", List.of(new ContactMethod("inbox", "inbox", Duration.ofMinutes(5))));
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final PinnedPolicy policy;
    private final Map<String, CompletableFuture<Boolean>> rings = new ConcurrentHashMap<>();

    Doorbell(PinnedPolicy policy) {
        this.policy = policy;
    }

    private CompletableFuture<Boolean> ringFor(String code) {
        return rings.computeIfAbsent(code, unheard -> new CompletableFuture<>());
    }

    /** Returns when the first page of this incident is at the pager. */
    void awaitRing(String code) {
        try {
            ringFor(code).get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new IllegalStateException("nobody was rung for " + code + " in " + PATIENCE, e);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        } finally {
            rings.remove(code);
        }
    }

    @Override
    public Receipt ring(Page page) {
        ringFor(page.incident().id().substring(0, page.incident().id().indexOf('-')))
                .complete(true);
        return new Receipt(page.key());
    }

    @Override
    public void ringBare(String code) {
        ringFor(code).complete(true);
    }

    @Override
    public Found find(LookUp lookUp) {
        return new Found(List.of(PERSON), List.of(), "bench", 0, Map.of(), List.of(), List.of());
    }

    @Override
    public PinnedPolicy pin(String name) {
        return policy;
    }

    @Override
    public WorkingWindows windows(PinnedPolicy pinned, Instant from) {
        return WorkingWindows.ALWAYS;
    }
}
