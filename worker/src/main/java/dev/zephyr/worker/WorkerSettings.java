package dev.zephyr.worker;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;

/**
 * What a worker is told.
 *
 * @param data the folder that holds the catalogue and what the local adapters write
 * @param refresh how often the catalogue's files are looked at
 * @param grace how long work in hand may take when the worker stops
 * @param allowedHosts hosts that webhooks may reach though their address is a private one
 * @param ledger the database of the ledger
 */
public record WorkerSettings(
        Path data, Duration refresh, Duration grace, Set<String> allowedHosts, LedgerSettings ledger) {

    private static final Duration REFRESH = Duration.ofSeconds(5);
    private static final Duration GRACE = Duration.ofSeconds(10);

    public WorkerSettings {
        allowedHosts = Set.copyOf(allowedHosts);
    }

    public static WorkerSettings in(Path data, Set<String> allowedHosts, LedgerSettings ledger) {
        return new WorkerSettings(data, REFRESH, GRACE, allowedHosts, ledger);
    }

    public Path catalogue() {
        return data.resolve("catalogue");
    }
}
