package dev.zephyr.starter.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.zephyr.starter.cli.remote.Reading;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Takes a written postmortem apart at its headings; a draft that was filed may be handed back as people filled it in. */
final class Sections {

    private static final String UNKNOWN = "unknown";

    /** What the filed draft repeats of the record: the incident has it already. */
    private static final String RECORDED = "-as-recorded";

    private Sections() {}

    /**
     * The text under each heading, by the id of the section whose id or title the heading is; under a heading that is
     * no section's, the text belongs to the section before. The filed draft's questions are no text, nor is its
     * {@code unknown}: a section that nobody filled in is empty.
     */
    static Map<String, String> of(String markdown, List<JsonNode> sections) {
        Map<String, String> texts = new LinkedHashMap<>();
        String current = "";
        for (String line : markdown.split("\n", -1)) {
            String heading = line.startsWith("#") ? slug(line.replaceFirst("^#+", "")) : "";
            Optional<String> found = section(heading, sections);
            if (found.isPresent()) {
                current = found.get();
                texts.putIfAbsent(current, "");
            } else if (heading.endsWith(RECORDED)) {
                current = "";
            } else if (!asks(line, current, sections)) {
                texts.merge(current, line, (before, next) -> before + "\n" + next);
            }
        }
        texts.remove("");
        texts.replaceAll((section, text) -> text.strip().equals(UNKNOWN) ? "" : text.strip());
        return texts;
    }

    private static Optional<String> section(String heading, List<JsonNode> sections) {
        return sections.stream()
                .filter(section -> slug(Reading.text(section, "id")).equals(heading)
                        || slug(Reading.text(section, "title")).equals(heading))
                .map(section -> Reading.text(section, "id"))
                .findFirst();
    }

    private static boolean asks(String line, String current, List<JsonNode> sections) {
        return sections.stream()
                .filter(section -> Reading.text(section, "id").equals(current))
                .map(section -> Reading.text(section, "question"))
                .anyMatch(question -> !question.isEmpty() && line.strip().equals("*" + question + "*"));
    }

    private static String slug(String text) {
        return text.strip().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }
}
