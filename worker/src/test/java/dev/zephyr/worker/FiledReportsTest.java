package dev.zephyr.worker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zephyr.catalogue.directory.CatalogueDirectory;
import dev.zephyr.catalogue.directory.CatalogueStore;
import dev.zephyr.catalogue.directory.ExampleCatalogue;
import dev.zephyr.integration.sql.Database;
import dev.zephyr.integration.sql.DatabaseSettings;
import dev.zephyr.integration.sql.LedgerReader;
import dev.zephyr.port.Document;
import dev.zephyr.port.Receipt;
import dev.zephyr.port.ReportKind;
import dev.zephyr.port.ReportOrder;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FiledReportsTest {

    private static final Instant NEW_YEAR = Instant.parse("2027-01-01T08:00:00Z");

    @TempDir
    Path folder;

    @Test
    void filesTheQuarterThatHasEndedAndEachTeamsMonth() throws Exception {
        ExampleCatalogue.copyTo(folder.resolve("catalogue"));
        Clock clock = Clock.fixed(NEW_YEAR, ZoneOffset.UTC);
        CatalogueStore catalogue = CatalogueStore.open(folder.resolve("catalogue"), clock);
        List<Document> filed = new ArrayList<>();
        try (Database database = new Database(DatabaseSettings.in(folder))) {
            Readers readers = new Readers(new CatalogueDirectory(catalogue, clock));
            Reviews reviews = new Reviews(new LedgerReader(database), catalogue, readers, clock);
            FiledReports reports = new FiledReports(
                    reviews,
                    document -> {
                        filed.add(document);
                        return Receipt.NONE;
                    },
                    readers);
            reports.file(new ReportOrder(ReportKind.QUARTERLY, NEW_YEAR, ""));
            assertThat(filed)
                    .extracting(Document::path)
                    .containsExactly(
                            "reports/2026-Q4/severities.svg",
                            "reports/2026-Q4/time-to-resolve.svg",
                            "reports/2026-Q4/trend.svg",
                            "reports/2026-Q4/load.svg",
                            "reports/2026-Q4/incident-review.html",
                            "reports/2026-Q4/incident-review.md");
            assertThat(filed.get(5).markdown()).contains("# Incident review 2026-10-01 to 2027-01-01");
            filed.clear();
            reports.file(new ReportOrder(ReportKind.ON_CALL, NEW_YEAR, ""));
            assertThat(filed)
                    .extracting(Document::path)
                    .containsAll(catalogue.catalogue().teams().keySet().stream()
                            .map(team -> "reports/2026-12/on-call-" + team + ".md")
                            .toList());
        }
    }
}
