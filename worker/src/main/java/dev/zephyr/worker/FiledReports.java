package dev.zephyr.worker;

import dev.zephyr.metrics.CaseFile;
import dev.zephyr.policy.Policy;
import dev.zephyr.port.Document;
import dev.zephyr.port.Documents;
import dev.zephyr.port.Filed;
import dev.zephyr.port.Letter;
import dev.zephyr.port.Post;
import dev.zephyr.port.ReportKind;
import dev.zephyr.port.ReportOrder;
import dev.zephyr.port.Reports;
import dev.zephyr.port.Standstill;
import dev.zephyr.port.StandstillQuestion;
import dev.zephyr.report.Block;
import dev.zephyr.report.Html;
import dev.zephyr.report.LastPeriod;
import dev.zephyr.report.Markdown;
import dev.zephyr.report.Report;
import dev.zephyr.report.ReviewRules;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Files reports as Markdown with their pictures, and as one page of HTML; says who is to read them. */
final class FiledReports implements Reports {

    private final Reviews reviews;
    private final Documents documents;
    private final Readers readers;
    private final Digests digests;

    FiledReports(Reviews reviews, Documents documents, Readers readers) {
        this.reviews = reviews;
        this.documents = documents;
        this.readers = readers;
        this.digests = new Digests(reviews, readers);
    }

    @Override
    public List<Post> findings(ReportOrder order) {
        if (order.kind() != ReportKind.ON_CALL) {
            return List.of();
        }
        LastPeriod month = LastPeriod.month(order.at());
        return reviews.teams().stream()
                .map(team -> reviews.burden(team, month.from(), month.to()))
                .flatMap(burden -> reviews.items().tickets(burden, month.name(), month.to()).stream())
                .toList();
    }

    @Override
    public Filed file(ReportOrder order) {
        return switch (order.kind()) {
            case QUARTERLY -> quarterly(LastPeriod.quarter(order.at()));
            case ON_CALL -> onCall(LastPeriod.month(order.at()), order);
            case ACTION_ITEMS -> actionItems(order);
        };
    }

    @Override
    public Standstill standstill(StandstillQuestion question) {
        return digests.standstill(question);
    }

    private Filed quarterly(LastPeriod quarter) {
        Report report = reviews.quarterly(quarter.from(), quarter.to());
        String path = file(quarter, "incident-review", report);
        List<Letter> letters = new ArrayList<>();
        for (Policy policy : reviews.policies()) {
            letters.addAll(letters(quarter, path, report, "", new ReviewRules(policy), "report-to"));
        }
        return new Filed(each(letters), List.of());
    }

    private Filed onCall(LastPeriod month, ReportOrder order) {
        List<Letter> letters = new ArrayList<>();
        for (String team : reviews.teams()) {
            TeamBurden burden = reviews.burden(team, month.from(), month.to());
            Report report =
                    reviews.onCall(burden, reviews.items().findings(burden, month.name(), month.to(), order.tickets()));
            String path = file(month, "on-call-" + team, report);
            burden.rules()
                    .ifPresent(rules -> letters.addAll(letters(month, path, report, team, rules, "burden-review-to")));
        }
        return new Filed(letters, List.of());
    }

    private Filed actionItems(ReportOrder order) {
        List<Letter> letters = new ArrayList<>();
        List<Post> posts = new ArrayList<>();
        List<CaseFile> files = reviews.withActionItems();
        for (String team : reviews.teams()) {
            reviews.catalogue()
                    .policyOfTeam(team)
                    .filter(policy -> policy.name().equals(order.about()))
                    .ifPresent(policy -> {
                        Digests.Digest digest = digests.of(team, policy, files, order.at());
                        file(digest.path(), digest.report(), order.at(), Markdown.of(digest.report()));
                        letters.addAll(digest.letters());
                        posts.addAll(digest.posts());
                    });
        }
        return new Filed(letters, posts);
    }

    /** Two policies may name the same person: they get it once. */
    private static List<Letter> each(List<Letter> letters) {
        List<String> seen = new ArrayList<>();
        return letters.stream()
                .filter(letter -> !seen.contains(letter.responder()) && seen.add(letter.responder()))
                .toList();
    }

    private List<Letter> letters(
            LastPeriod period, String path, Report report, String team, ReviewRules rules, String setting) {
        Readers.Word word = new Readers.Word(path, report.title(), Markdown.body(report), period.to());
        return readers.letters(word, team, rules.targets(setting));
    }

    private String file(LastPeriod period, String name, Report report) {
        String folder = "reports/" + period.name() + "/";
        for (Block.Plot plot : report.plots().toList()) {
            file(folder + plot.name() + ".svg", report, period.to(), plot.svg());
        }
        file(folder + name + ".html", report, period.to(), Html.of(report));
        file(folder + name + ".md", report, period.to(), Markdown.of(report));
        return folder + name;
    }

    private void file(String path, Report report, Instant at, String text) {
        Readers.Word word = new Readers.Word(path, report.title(), text, at);
        documents.file(new Document(path, word.about(), path, text));
    }
}
