package dev.zephyr.report;

import dev.zephyr.integration.sql.Database;
import dev.zephyr.integration.sql.DatabaseSettings;
import dev.zephyr.integration.sql.LedgerReader;
import dev.zephyr.integration.sql.SqlLedger;
import dev.zephyr.ledger.LedgerBatch;
import dev.zephyr.metrics.CaseFile;
import dev.zephyr.metrics.GeneratedYear;
import dev.zephyr.metrics.Repeats;
import dev.zephyr.timeline.TimelineEntry;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A process of its own: writes a year of 5,000 incidents to a ledger in a file, reviews it from there as the product does,
 * and says how long that took. How much memory it may have is the caller's to say.
 */
public final class YearInHand {

    private YearInHand() {}

    /** Works in the folder that is named. */
    public static void main(String[] args) {
        try (Database database = new Database(DatabaseSettings.in(Path.of(args[0])))) {
            SqlLedger ledger = new SqlLedger(database);
            GeneratedYear.of(5000, 20_260_101).forEach(file -> ledger.record(batch(file)));
            long begin = System.nanoTime();
            String html = review(new LedgerReader(database));
            Duration took = Duration.ofNanos(System.nanoTime() - begin);
            System.out.println(
                    html.contains("<figure><svg") && html.contains("Incident review 2025-01-01")
                            ? "reviewed in " + took.toMillis() + " ms"
                            : "no review");
        }
    }

    private static LedgerBatch batch(CaseFile file) {
        return new LedgerBatch(
                file.incident(), file.entries(), List.of(), file.entries().size(), false);
    }

    private static String review(LedgerReader reader) {
        Instant from = GeneratedYear.FROM;
        Instant to = GeneratedYear.TO;
        Instant back = from.minus(Repeats.REACH);
        Map<String, List<TimelineEntry>> entries = reader.entries(CaseFile.KINDS, back, to);
        List<CaseFile> files = reader.openedWithin(back, to).stream()
                .map(incident -> new CaseFile(incident, entries.getOrDefault(incident.id(), List.of())))
                .toList();
        return Html.of(QuarterlyReview.of(new Period(from, to, to, files), Map.of()));
    }
}
