package dev.zephyr.report;

import java.util.List;
import java.util.stream.Collectors;

/** One page of HTML that needs nothing else: no script, no font, no picture from elsewhere. */
public final class Html {

    private static final String STYLE = "body{font:15px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;"
            + "padding:0 1rem;color:#222}table{border-collapse:collapse;margin:1rem 0}th,td{padding:.3rem .7rem;"
            + "border-bottom:1px solid #ddd;text-align:left}td+td{text-align:right}figure{margin:1rem 0}"
            + "figcaption{color:#555}svg{max-width:100%;height:auto}";

    private Html() {}

    public static String of(Report report) {
        return "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>" + escape(report.title())
                + "</title>\n<style>" + STYLE + "</style></head><body>\n<h1>" + escape(report.title()) + "</h1>\n"
                + report.blocks().stream().map(Html::block).collect(Collectors.joining("\n")) + "\n</body></html>\n";
    }

    private static String block(Block block) {
        if (block instanceof Block.Heading heading) {
            return "<h2>" + escape(heading.text()) + "</h2>";
        } else if (block instanceof Block.Text text) {
            return "<p>" + escape(text.text()) + "</p>";
        } else if (block instanceof Block.Plot plot) {
            return "<figure>" + plot.svg() + "<figcaption>" + escape(plot.caption()) + "</figcaption></figure>";
        }
        Block.Table table = (Block.Table) block;
        return "<table><thead>" + row("th", table.header()) + "</thead><tbody>"
                + table.rows().stream().map(cells -> row("td", cells)).collect(Collectors.joining())
                + "</tbody></table>";
    }

    private static String row(String tag, List<String> cells) {
        return cells.stream()
                .map(cell -> "<" + tag + ">" + escape(cell) + "</" + tag + ">")
                .collect(Collectors.joining("", "<tr>", "</tr>"));
    }

    /** For any place between or within tags. */
    public static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
