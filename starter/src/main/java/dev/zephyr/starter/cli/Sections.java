package dev.zephyr.starter.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.zephyr.starter.cli.remote.Reading;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Takes a written postmortem apart at its headings. */
final class Sections {

    private Sections() {}

    /**
     * The text under each heading, by the id of the section whose id or title the heading is; under a heading that is
     * no section's, the text belongs to the section before.
     */
    static Map<String, String> of(String markdown, List<JsonNode> sections) {
        Map<String, String> texts = new LinkedHashMap<>();
        String current = "";
        for (String line : markdown.split("\n", -1)) {
            String found = line.startsWith("#") ? section(line.replaceFirst("^#+", ""), sections) : "";
            if (found.isEmpty()) {
                texts.merge(current, line, (before, next) -> before + "\n" + next);
            } else {
                current = found;
            }
        }
        texts.remove("");
        texts.replaceAll((section, text) -> text.strip());
        return texts;
    }

    private static String section(String heading, List<JsonNode> sections) {
        String wanted = slug(heading);
        return sections.stream()
                .filter(section -> slug(Reading.text(section, "id")).equals(wanted)
                        || slug(Reading.text(section, "title")).equals(wanted))
                .map(section -> Reading.text(section, "id"))
                .findFirst()
                .orElse("");
    }

    private static String slug(String text) {
        return text.strip().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }
}
