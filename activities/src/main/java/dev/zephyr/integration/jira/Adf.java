package dev.zephyr.integration.jira;

import java.util.List;
import java.util.Map;

/** Text in the Atlassian Document Format, the only form in which version 3 takes a description. */
final class Adf {

    private Adf() {}

    /** A paragraph for each line that has something on it: Jira refuses an empty text. */
    static Map<String, Object> document(String text) {
        List<Map<String, Object>> paragraphs = text.lines()
                .filter(line -> !line.isBlank())
                .map(line -> Map.<String, Object>of(
                        "type", "paragraph", "content", List.of(Map.of("type", "text", "text", line))))
                .toList();
        return Map.of("type", "doc", "version", 1, "content", paragraphs);
    }
}
