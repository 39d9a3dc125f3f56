package dev.zephyr.report;

import java.util.List;
import java.util.stream.Collectors;

/** Markdown with the plots beside it: {@code NAME.svg} in the same folder. */
public final class Markdown {

    private Markdown() {}

    public static String of(Report report) {
        return "# " + line(report.title()) + "\n\n" + body(report);
    }

    /** Without its title, for where that stands apart. */
    public static String body(Report report) {
        return report.blocks().stream().map(Markdown::block).collect(Collectors.joining("\n\n")) + "\n";
    }

    private static String block(Block block) {
        if (block instanceof Block.Heading heading) {
            return "## " + line(heading.text());
        } else if (block instanceof Block.Text text) {
            return line(text.text());
        } else if (block instanceof Block.Plot plot) {
            return "![" + line(plot.caption()) + "](" + plot.name() + ".svg)";
        }
        Block.Table table = (Block.Table) block;
        return row(table.header()) + "\n" + "|---".repeat(table.header().size()) + "|\n"
                + table.rows().stream().map(Markdown::row).collect(Collectors.joining("\n"));
    }

    private static String row(List<String> cells) {
        return cells.stream().map(Markdown::line).collect(Collectors.joining(" | ", "| ", " |"));
    }

    /** What people wrote stays text: it opens no table cell, no link, no tag and no line of its own. */
    private static String line(String text) {
        return text.replaceAll("\\s+", " ").replaceAll("([\\\\|<>\\[\\]`*_#])", "\\\\$1");
    }
}
