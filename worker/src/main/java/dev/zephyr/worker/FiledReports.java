package dev.zephyr.worker;

import dev.zephyr.catalogue.directory.CatalogueStore;
import dev.zephyr.port.Document;
import dev.zephyr.port.Documents;
import dev.zephyr.port.IncidentBrief;
import dev.zephyr.port.Receipt;
import dev.zephyr.port.ReportKind;
import dev.zephyr.port.ReportOrder;
import dev.zephyr.port.Reports;
import dev.zephyr.report.Block;
import dev.zephyr.report.Html;
import dev.zephyr.report.LastPeriod;
import dev.zephyr.report.Markdown;
import dev.zephyr.report.Report;
import java.util.List;

/** Files reports as Markdown with their pictures, and as one page of HTML. */
final class FiledReports implements Reports {

    private final Reviews reviews;
    private final Documents documents;
    private final CatalogueStore catalogue;

    FiledReports(Reviews reviews, Documents documents, CatalogueStore catalogue) {
        this.reviews = reviews;
        this.documents = documents;
        this.catalogue = catalogue;
    }

    @Override
    public Receipt file(ReportOrder order) {
        if (order.kind() == ReportKind.QUARTERLY) {
            LastPeriod quarter = LastPeriod.quarter(order.at());
            return file(quarter, "incident-review", reviews.quarterly(quarter.from(), quarter.to()));
        }
        LastPeriod month = LastPeriod.month(order.at());
        List<String> teams =
                catalogue.catalogue().teams().keySet().stream().sorted().toList();
        teams.forEach(team -> file(month, "on-call-" + team, reviews.onCall(team, month.from(), month.to())));
        return Receipt.NONE;
    }

    private Receipt file(LastPeriod period, String name, Report report) {
        String folder = "reports/" + period.name() + "/";
        for (Block.Plot plot : report.plots().toList()) {
            file(period, report, folder + plot.name() + ".svg", plot.svg());
        }
        file(period, report, folder + name + ".html", Html.of(report));
        return file(period, report, folder + name + ".md", Markdown.of(report));
    }

    private Receipt file(LastPeriod period, Report report, String path, String text) {
        IncidentBrief about = new IncidentBrief("report", report.title(), "", "", "", period.to(), false, false);
        return documents.file(new Document(path, about, path, text));
    }
}
