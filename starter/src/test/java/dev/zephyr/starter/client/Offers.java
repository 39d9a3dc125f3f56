package dev.zephyr.starter.client;

import dev.zephyr.alert.AlertBatch;
import dev.zephyr.alert.AlertFact;
import dev.zephyr.catalogue.directory.CatalogueDirectory;
import dev.zephyr.incident.Opening;
import dev.zephyr.severity.ImpactAssessment;
import dev.zephyr.severity.Severity;
import dev.zephyr.starter.ExampleFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Offers of one key. */
final class Offers {

    static final String CODE = "abcdefghijkl";
    private static final Instant SINCE = Instant.parse("2026-11-21T10:00:00Z");

    private Offers() {}

    static CatalogueDirectory directory(Path folder) throws IOException {
        return new CatalogueDirectory(ExampleFolder.in(folder).open(), Clock.systemUTC());
    }

    static Offer firing(String... fingerprints) {
        return offer(null, fingerprints);
    }

    static Offer cleared(String... fingerprints) {
        return offer(SINCE.plusSeconds(60), fingerprints);
    }

    /** One alert of a key of its own. */
    static Offer ofKey(String code, String fingerprint) {
        AlertFact fact = new AlertFact(fingerprint, "name", "summary", SINCE, null, Map.of(), Map.of());
        return new Offer(opening(code), "zephyr", new AlertBatch("alertmanager", "example", List.of(fact), 0, false));
    }

    private static Offer offer(@Nullable Instant end, String... fingerprints) {
        List<AlertFact> facts = Arrays.stream(fingerprints)
                .map(it -> new AlertFact(it, "name", "summary", SINCE, end, Map.of(), Map.of()))
                .toList();
        return new Offer(opening(), "zephyr", new AlertBatch("alertmanager", "example", facts, 0, false));
    }

    static Opening opening() {
        return opening(CODE);
    }

    private static Opening opening(String code) {
        return new Opening(
                code,
                "example",
                "alert",
                "title",
                "checkout",
                "checkout",
                "zephyr",
                Severity.UNKNOWN,
                ImpactAssessment.NONE,
                Set.of(),
                SINCE,
                false,
                null,
                Map.of(),
                List.of());
    }

    static void await(CountDownLatch latch) {
        try {
            if (!latch.await(10, TimeUnit.SECONDS)) {
                throw new AssertionError("waited in vain");
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
