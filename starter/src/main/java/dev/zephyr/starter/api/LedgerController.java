package dev.zephyr.starter.api;

import dev.zephyr.report.Block;
import dev.zephyr.report.Html;
import dev.zephyr.report.Markdown;
import dev.zephyr.report.Report;
import dev.zephyr.starter.client.LedgerRebuild;
import dev.zephyr.starter.web.Json;
import dev.zephyr.starter.web.Problem;
import dev.zephyr.worker.Records;
import dev.zephyr.worker.Reviews;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the ledger knows: searches, reviews, and how it compares with the runs. */
@RestController
@RequestMapping("/api/v1")
class LedgerController {

    private static final int MOST_HITS = 50;

    private final Records records;
    private final Reviews reviews;
    private final LedgerRebuild rebuild;

    LedgerController(Records records, Reviews reviews, LedgerRebuild rebuild) {
        this.records = records;
        this.reviews = reviews;
        this.rebuild = rebuild;
    }

    @GetMapping("/search")
    ResponseEntity<String> search(@RequestParam("q") String words) {
        return Json.ok(Map.of("hits", records.search(words, MOST_HITS)));
    }

    /** A report as text, with the pictures that belong beside it. */
    private record Written(String title, String text, List<Picture> plots) {}

    private record Picture(String name, String svg) {}

    @GetMapping("/reports/quarterly")
    ResponseEntity<String> quarterly(
            @RequestParam("from") String from,
            @RequestParam("to") String to,
            @RequestParam(name = "format", defaultValue = "md") String format) {
        Instant begin = day(from);
        Instant end = after(begin, day(to));
        return format.equals("csv")
                ? Json.ok(new Written("Incidents", reviews.csv(begin, end), List.of()))
                : Json.ok(written(reviews.quarterly(begin, end), format));
    }

    @GetMapping("/reports/oncall/{team}")
    ResponseEntity<String> onCall(
            @PathVariable("team") String team,
            @RequestParam("from") String from,
            @RequestParam("to") String to,
            @RequestParam(name = "format", defaultValue = "md") String format) {
        Instant begin = day(from);
        return Json.ok(written(reviews.onCall(team, begin, after(begin, day(to))), format));
    }

    @GetMapping("/reports/action-items/{team}")
    ResponseEntity<String> actionItems(
            @PathVariable("team") String team, @RequestParam(name = "format", defaultValue = "md") String format) {
        if (!reviews.teams().contains(team)) {
            throw Problem.of(404, "team", "there is no team " + team + ": name one of " + reviews.teams())
                    .failure();
        }
        return Json.ok(written(reviews.digest(team), format));
    }

    /** Of every team, one below the other. */
    @GetMapping("/reports/action-items")
    ResponseEntity<String> actionItems(@RequestParam(name = "format", defaultValue = "md") String format) {
        return Json.ok(written(reviews.digests(), format));
    }

    private static Written written(Report report, String format) {
        return switch (format) {
            case "html" -> new Written(report.title(), Html.of(report), List.of());
            case "md" ->
                new Written(
                        report.title(),
                        Markdown.of(report),
                        report.plots().map(LedgerController::picture).toList());
            default -> throw bad("\"" + format + "\" is no form of a report: write md, html or csv");
        };
    }

    private static Picture picture(Block.Plot plot) {
        return new Picture(plot.name(), plot.svg());
    }

    private static Instant day(String text) {
        try {
            return LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            throw bad("\"" + text + "\" is no day: write one such as 2026-10-01");
        }
    }

    private static Instant after(Instant begin, Instant end) {
        if (!begin.isBefore(end)) {
            throw bad("the report would end on " + end + " and begin on " + begin + ": name a later end");
        }
        return end;
    }

    private static RuntimeException bad(String detail) {
        return Problem.of(400, "report", detail).failure();
    }

    @PostMapping("/ledger/rebuild")
    ResponseEntity<String> begin() {
        return Json.ok(rebuild.begin());
    }

    @GetMapping("/ledger/rebuild")
    ResponseEntity<String> progress() {
        return Json.ok(rebuild.progress());
    }

    @GetMapping("/ledger/differences")
    ResponseEntity<String> differences() {
        return Json.ok(rebuild.differences());
    }
}
