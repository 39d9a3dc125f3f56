package dev.zephyr.incident;

import dev.zephyr.communication.Utc;
import dev.zephyr.port.Document;
import dev.zephyr.postmortem.ActionItem;
import dev.zephyr.postmortem.Section;
import dev.zephyr.postmortem.Stage;
import dev.zephyr.timeline.EntryKind;
import dev.zephyr.timeline.TimelineEntry;
import java.util.Map;

/** The postmortem as a file: its sections as people wrote them, and the timeline as it was recorded. */
final class PostmortemDocument {

    private PostmortemDocument() {}

    /** Files it anew at each stage from the one on at which the policy keeps it. */
    static void file(Turn turn, Stage stage) {
        if (stage.compareTo(turn.policy().postmortem().filedFrom()) < 0) {
            return;
        }
        String path = "postmortems/" + turn.opened().toString().substring(0, 10) + "-" + turn.id() + ".md";
        turn.act(new Action.File(new Document(
                turn.id() + "/postmortem/" + stage.wire(), Wording.brief(turn, false), path, text(turn, stage), null)));
    }

    private static String text(Turn turn, Stage stage) {
        StringBuilder text = new StringBuilder("# Postmortem: " + turn.opening().title() + "\n\n");
        text.append(turn.severity())
                .append(", ")
                .append(turn.opening().service())
                .append(", incident ")
                .append(turn.id())
                .append(", ")
                .append(stage.wire())
                .append("\n");
        Map<String, String> written = written(turn);
        for (Section section : turn.policy().postmortem().sections()) {
            text.append("\n## ").append(section.title()).append("\n\n");
            text.append(written.getOrDefault(section.id(), "unknown")).append("\n");
        }
        text.append("\n## Action items as recorded\n\n");
        turn.postmortem().actionItems().forEach(item -> text.append(line(item)));
        text.append("\n## Timeline as recorded\n\n| when | what | who |\n|---|---|---|\n");
        turn.timeline().forEach(entry -> text.append(row(entry)));
        return text.toString();
    }

    private static Map<String, String> written(Turn turn) {
        return turn.timeline().stream()
                .filter(entry -> entry.kind() == EntryKind.POSTMORTEM_DRAFTED)
                .map(TimelineEntry::fields)
                .reduce(Map.of(), (first, last) -> last);
    }

    static String line(ActionItem item) {
        String owner = item.owner().isEmpty() ? "nobody yet" : item.owner();
        String ticket = item.ticket().isEmpty() ? "" : ", " + item.ticket();
        return "- " + (item.isOpen() ? "[ ] " : "[x] ") + item.text() + " (" + owner + ticket + ")\n";
    }

    static String row(TimelineEntry entry) {
        String what = entry.kind().wire() + ": " + entry.text();
        return "| " + Utc.spell(entry.at()) + " | " + what.replace("|", "/").replace('\n', ' ') + " | " + entry.by()
                + " |\n";
    }
}
