package dev.zephyr.integration;

import dev.zephyr.port.IncidentBrief;
import dev.zephyr.port.Page;
import dev.zephyr.port.PageKind;
import dev.zephyr.port.Waiting;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What a called person reads, short enough for a phone: what is broken since when, why they are called, what to do. */
final class PageText {

    private static final int LONGEST_LINE = 140;
    private static final int LISTED = 5;

    private final Page page;
    private final IncidentBrief incident;
    private final ReaderTime time;

    PageText(Page page, ReaderTime time) {
        this.page = page;
        this.incident = page.incident();
        this.time = time;
    }

    /** A message that has words of its own keeps them: those of a policy, or of a test. */
    String text() {
        Instant due = page.dueAt();
        if (page.kind() == PageKind.JOIN || page.kind() == PageKind.STAND_DOWN) {
            return String.join(
                    "\n", line(Disclosure.headline(incident)), page.text(), "More: zephyr show " + id(incident));
        }
        return due == null ? page.text() : String.join("\n", call(due));
    }

    private List<String> call(Instant due) {
        List<String> lines = new ArrayList<>();
        lines.add(line(Disclosure.headline(incident)));
        lines.add((incident.service().isEmpty() ? "Since " : incident.service() + ", since ")
                + time.spell(incident.since()));
        lines.add(line(page.step()));
        Stream.ofNullable(incident.links().get("runbook"))
                .map(link -> "Runbook: " + link)
                .forEach(lines::add);
        lines.add("Answer by " + time.spell(due) + ": zephyr ack " + id(incident));
        lines.addAll(others());
        return lines;
    }

    private List<String> others() {
        List<IncidentBrief> more =
                page.others().stream().map(Waiting::incident).distinct().toList();
        List<String> lines = new ArrayList<>();
        if (!more.isEmpty()) {
            lines.add(more.size() + " more " + (more.size() == 1 ? "waits" : "wait") + " for you:");
            more.stream()
                    .limit(LISTED)
                    .map(other -> line("- " + Disclosure.headline(other) + " (" + id(other) + ")"))
                    .forEach(lines::add);
            lines.add((more.size() > LISTED ? "… and " + (more.size() - LISTED) + " others. " : "")
                    + "All at once: zephyr ack --all");
        }
        return lines;
    }

    private static String line(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        return line.length() <= LONGEST_LINE ? line : line.substring(0, LONGEST_LINE - 1) + "…";
    }

    /** Enough of it to type. */
    private static String id(IncidentBrief brief) {
        return IncidentBrief.shortId(brief.id());
    }
}
