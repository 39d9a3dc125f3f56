package dev.zephyr.starter.cli.show;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.zephyr.catalogue.Finding;
import dev.zephyr.starter.cli.remote.Api;
import dev.zephyr.starter.cli.terminal.Plain;
import dev.zephyr.starter.cli.terminal.Style;
import dev.zephyr.starter.cli.terminal.Terminal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What is wrong with a file, one finding a block; notices, which ask for nothing, come apart. */
public final class FindingsText {

    private FindingsText() {}

    public static List<String> of(Terminal terminal, String file, List<Finding> findings) {
        List<String> lines = new ArrayList<>();
        List<Finding> notices = graded(findings, Finding.Grade.NOTICE);
        List<Finding> errors = graded(findings, Finding.Grade.ERROR);
        List<Finding> warnings = graded(findings, Finding.Grade.WARNING);
        errors.forEach(finding -> block(lines, terminal, Style.ALARM, finding));
        warnings.forEach(finding -> block(lines, terminal, Style.WARNING, finding));
        if (!notices.isEmpty()) {
            lines.add(terminal.paint(Style.BOLD, "Notices, nothing has to be done about them:"));
            lines.add("");
            notices.forEach(finding -> block(lines, terminal, Style.DIM, finding));
        }
        lines.add(file + ": " + count(errors.size(), "error") + ", " + count(warnings.size(), "warning") + ", "
                + count(notices.size(), "notice")
                + (errors.isEmpty() ? ". It can be used." : ". It is refused until the errors are mended."));
        return lines;
    }

    public static String json(String file, List<Finding> findings) {
        ObjectNode answer = Api.body();
        answer.put("file", file);
        answer.put("usable", graded(findings, Finding.Grade.ERROR).isEmpty());
        ArrayNode list = answer.putArray("findings");
        for (Finding finding : findings) {
            list.addObject()
                    .put("grade", grade(finding))
                    .put("file", finding.file())
                    .put("line", finding.line())
                    .put("key", finding.key())
                    .put("found", finding.found())
                    .put("problem", finding.problem())
                    .put("remedy", finding.remedy());
        }
        return Api.pretty(answer);
    }

    private static List<Finding> graded(List<Finding> findings, Finding.Grade grade) {
        return findings.stream().filter(finding -> finding.grade() == grade).toList();
    }

    private static void block(List<String> lines, Terminal terminal, Style style, Finding finding) {
        lines.add(terminal.paint(style, finding.file() + ":" + finding.line() + "  " + grade(finding))
                + (finding.key().isEmpty() ? "" : "  " + Plain.line(finding.key())));
        if (!finding.found().isEmpty()) {
            lines.add("  found  " + shortened(Plain.line(finding.found())));
        }
        lines.add("  " + Plain.line(finding.problem()));
        if (!finding.remedy().isEmpty()) {
            lines.add("  " + Plain.line(finding.remedy()));
        }
        lines.add("");
    }

    private static String shortened(String found) {
        int longest = 80;
        return found.length() <= longest ? found : found.substring(0, longest) + " …";
    }

    private static String grade(Finding finding) {
        return finding.grade().name().toLowerCase(Locale.ROOT);
    }

    private static String count(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
