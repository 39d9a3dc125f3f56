package dev.zephyr.incident;

import dev.zephyr.communication.Utc;
import dev.zephyr.policy.Policy;
import dev.zephyr.port.Document;
import dev.zephyr.port.DocumentTemplate;
import dev.zephyr.postmortem.Section;
import dev.zephyr.timeline.EntryKind;
import dev.zephyr.timeline.TimelineEntry;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the people who write a postmortem begin with: the facts, the sections with their questions, and the timeline minute by
 * minute. It starts from the repository's template where there is one (Z-15), and is theirs from then on: it is filed once.
 */
final class PostmortemDraft {

    /** From these rules on it is filed; incidents that began before replay without it. */
    private static final int SINCE = 2;

    private static final String UNKNOWN = "unknown";

    private final Turn turn;
    private final Policy policy;

    private PostmortemDraft(Turn turn) {
        this.turn = turn;
        this.policy = turn.policy();
    }

    /** The postmortem has just become required. */
    static void start(Turn turn) {
        String path = "postmortems/drafts/" + turn.opened().toString().substring(0, 10) + "-" + turn.id() + ".md";
        boolean begun = entries(turn, EntryKind.LINKED)
                .anyMatch(entry -> path.equals(entry.fields().get("document")));
        if (turn.rules().rules() < SINCE || begun) {
            return;
        }
        PostmortemDraft draft = new PostmortemDraft(turn);
        String template = turn.policy().postmortem().template();
        turn.act(new Action.File(new Document(
                turn.id() + "/postmortem/start",
                Wording.brief(turn, false),
                path,
                draft.text(),
                template.isEmpty() ? null : new DocumentTemplate(template, draft.values()))));
        turn.record(
                EntryKind.LINKED,
                TimelineEntry.SYSTEM,
                path + ": the postmortem begins here, with what was recorded",
                Map.of("document", path));
    }

    private Map<String, String> values() {
        Map<String, String> values = new LinkedHashMap<>(Wording.values(turn));
        values.put("title", turn.opening().title());
        values.put("incident", turn.id().value());
        values.put("facts", facts());
        values.put("sections", sections());
        values.put("action-items", items());
        values.put("timeline", timeline());
        return values;
    }

    private String text() {
        return "# Postmortem: " + turn.opening().title()
                + "\n\nA draft, begun with what was recorded; yours from here on.\n\n"
                + facts() + "\n" + sections() + "\n## Action items as recorded\n\n" + items()
                + "\n## Timeline as recorded\n\n" + timeline();
    }

    private String facts() {
        Map<String, String> values = Wording.values(turn);
        long rung = entries(turn, EntryKind.PAGED).count();
        return "| | |\n|---|---|\n"
                + fact("Incident", turn.id().value())
                + fact("Severity", turn.severity().toString())
                + fact("Service", turn.opening().service())
                + fact("Began", values.getOrDefault("started", ""))
                + fact("Opened", Utc.spell(turn.opened()))
                + fact("First answer", first(EntryKind.ACKNOWLEDGED))
                + fact("Resolved", last(EntryKind.RESOLVED))
                + fact("Lasted", values.getOrDefault("duration", ""))
                + fact("Who did what", values.getOrDefault("roles", ""))
                + fact("Pages", rung + ", answered by " + answered());
    }

    private static String fact(String name, String value) {
        return "| " + name + " | " + cell(value.isEmpty() ? UNKNOWN : value) + " |\n";
    }

    private String first(EntryKind kind) {
        return entries(turn, kind).findFirst().map(PostmortemDraft::told).orElse("");
    }

    private String last(EntryKind kind) {
        return entries(turn, kind)
                .reduce((before, after) -> after)
                .map(PostmortemDraft::told)
                .orElse("");
    }

    private static Stream<TimelineEntry> entries(Turn turn, EntryKind kind) {
        return turn.timeline().stream().filter(entry -> entry.kind() == kind);
    }

    private static String told(TimelineEntry entry) {
        return Utc.spell(entry.at()) + ", " + entry.by();
    }

    /** By the timeline: everybody who was rung is stood down by now. */
    private String answered() {
        String names = entries(turn, EntryKind.ACKNOWLEDGED)
                .map(TimelineEntry::by)
                .distinct()
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? "nobody" : names;
    }

    private String sections() {
        return policy.postmortem().sections().stream()
                .map(PostmortemDraft::section)
                .collect(Collectors.joining());
    }

    private static String section(Section section) {
        String question = section.question().isEmpty() ? "" : "*" + section.question() + "*\n\n";
        return "## " + section.title() + "\n\n" + question + UNKNOWN + "\n\n";
    }

    private String items() {
        return orNone(turn.postmortem().actionItems().stream().map(PostmortemDocument::line));
    }

    private static String orNone(Stream<String> lines) {
        String all = lines.collect(Collectors.joining());
        return all.isEmpty() ? "none yet\n" : all;
    }

    private String timeline() {
        StringBuilder rows = new StringBuilder("| when | what | who |\n|---|---|---|\n");
        turn.timeline().forEach(entry -> rows.append(PostmortemDocument.row(entry)));
        return rows.toString();
    }

    private static String cell(String text) {
        return text.replace("|", "/").replace('\n', ' ');
    }
}
