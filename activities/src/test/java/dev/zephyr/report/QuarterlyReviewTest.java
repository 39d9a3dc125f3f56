package dev.zephyr.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zephyr.metrics.CaseFile;
import dev.zephyr.metrics.Cases;
import dev.zephyr.metrics.GeneratedYear;
import dev.zephyr.metrics.Goals;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.InputSource;

class QuarterlyReviewTest {

    private static final Instant FROM = Instant.parse("2026-10-01T00:00:00Z");
    private static final Instant TO = Instant.parse("2027-01-01T00:00:00Z");
    private static final Goals GOALS = new Goals(
            Duration.ofMinutes(5),
            Map.of(),
            Map.of("P0", Duration.ofHours(1)),
            0,
            new Goals.Completed(Set.of("P0"), 100, Duration.ofDays(2)),
            null);

    @Test
    void saysWhatWasWantedAndWhatWasFound() {
        String text = markdown(
                Cases.opened("a", "2026-10-05T10:00:00Z").acknowledged(3, "ann").resolved(50),
                Cases.opened("b", "2026-11-05T10:00:00Z").acknowledged(5, "ann").resolved(80),
                Cases.opened("c", "2026-11-06T10:00:00Z").cancelled(),
                Cases.opened("old", "2026-07-05T10:00:00Z")
                        .acknowledged(5, "ann")
                        .resolved(90));
        assertThat(text)
                .contains("2 incidents, 0 of them noticed by customers, 0 the same trouble again, 0 not resolved yet")
                .contains("1 false alarms are counted here and in no other figure")
                .contains("| P0 | 2 | none | 4m | 1h 5m | 50m | 1h 20m | 1h 30m | 0 | 0 |")
                .contains("| response-plan | MTTR P0 | under 1h | 1h 5m | no |")
                .contains("| response-plan | MTTD | under 5m | none | yes |")
                .contains("| response-plan | repeats | 0 | 0 | yes |")
                .contains("(time-to-resolve.svg)");
    }

    @Test
    void whatPeopleWroteStaysText() {
        CaseFile[] files = {
            Cases.opened("a", "2026-10-05T10:00:00Z")
                    .titled("<script>alert(1)</script> | [x](javascript:y)")
                    .of("<b>", "=1+1")
                    .file(),
            Cases.opened("a2", "2026-10-06T10:00:00Z")
                    .titled("=HYPERLINK(\"x\")")
                    .of("<b>", "=1+1")
                    .file()
        };
        Period period = new Period(FROM, TO, TO, List.of(files));
        Report report = QuarterlyReview.of(period, Map.of());
        assertThat(Html.of(report)).doesNotContain("<script>", "<b>").contains("&lt;b&gt;");
        assertThat(Markdown.of(report)).contains("\\<b\\>").doesNotContain("| <b>");
        assertThat(IncidentTable.csv(period)).contains("\"'=HYPERLINK(\"\"x\"\")\"", "\"'=1+1\"");
    }

    @Test
    void noCellIsAFormula() {
        assertThat(Csv.of(
                        List.of("a"),
                        List.of(List.of("=1"), List.of(" +1"), List.of("-1"), List.of("@x"), List.of("\tx"))))
                .isEqualTo("\"a\"\r\n\"'=1\"\r\n\"' +1\"\r\n\"'-1\"\r\n\"'@x\"\r\n\"'\tx\"\r\n");
        assertThat(Csv.of(List.of("a"), List.of(List.of("say \"hi\", you"), List.of("1-2"))))
                .isEqualTo("\"a\"\r\n\"say \"\"hi\"\", you\"\r\n\"1-2\"\r\n");
    }

    @Test
    void drawsWellFormedPicturesOfAWholeYear() throws Exception {
        List<CaseFile> year = GeneratedYear.of(5000, 1);
        Period period = new Period(GeneratedYear.FROM, GeneratedYear.TO, GeneratedYear.TO, year);
        Report report = QuarterlyReview.of(period, Map.of("response-plan", GOALS));
        String html = Html.of(report);
        assertThat(html).contains("<figure><svg");
        assertThat(report.plots().map(Block.Plot::name))
                .containsExactly("severities", "time-to-resolve", "trend", "load");
        for (Block.Plot plot : report.plots().toList()) {
            assertThat(DocumentBuilderFactory.newDefaultInstance()
                            .newDocumentBuilder()
                            .parse(new InputSource(new StringReader(plot.svg())))
                            .getDocumentElement()
                            .getTagName())
                    .isEqualTo("svg");
        }
    }

    /** The process ends well, or not at all: less memory than that is a heap that overflows. */
    @Test
    void aWholeYearFromTheLedgerIsReviewedWithin512MiB(@TempDir Path folder) throws Exception {
        Path said = folder.resolve("said");
        String classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-cp",
                        classes,
                        YearInHand.class.getName(),
                        folder.toString())
                .redirectOutput(said.toFile())
                .redirectError(folder.resolve("errors").toFile())
                .start();
        assertThat(process.waitFor())
                .as(Files.readString(folder.resolve("errors")))
                .isZero();
        assertThat(Files.readString(said)).contains("reviewed in ");
    }

    @Test
    void aQuarterWithoutIncidentsIsAReportToo() {
        assertThat(markdown()).contains("0 incidents");
        assertThatThrownBy(() -> new Period(TO, FROM, TO, List.of())).hasMessageContaining("name a later end");
    }

    private static String markdown(Cases... cases) {
        List<CaseFile> files = List.of(cases).stream().map(Cases::file).toList();
        return Markdown.of(QuarterlyReview.of(new Period(FROM, TO, TO, files), Map.of("response-plan", GOALS)));
    }
}
