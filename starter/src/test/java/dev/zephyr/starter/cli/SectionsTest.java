package dev.zephyr.starter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SectionsTest {

    private static final List<JsonNode> ASKED =
            List.of(section("summary", "Summary", ""), section("cause", "Root cause", "Why was it possible?"));

    @Test
    void headingsAreFoundByTitleOrIdWhateverTheirLevelAndCase() {
        assertThat(Sections.of("# Postmortem\n\n## SUMMARY\nSlow.\n### cause\nA lock.", ASKED))
                .isEqualTo(Map.of("summary", "Slow.", "cause", "A lock."));
    }

    @Test
    void aHeadingOfOnesOwnBelongsToTheSectionBefore() {
        assertThat(Sections.of("## Root cause\nA lock.\n### Why\nNo index.", ASKED))
                .isEqualTo(Map.of("cause", "A lock.\n### Why\nNo index."));
    }

    @Test
    void aFiledDraftIsTakenBackWithoutItsQuestionsAndWithoutWhatIsOnRecord() {
        String draft = """
                # Postmortem: Checkout is slow

                | Incident | ZEP-1 |

                ## Summary

                unknown

                ## Root cause

                *Why was it possible?*

                A lock.

                ## Action items as recorded

                none yet

                ## Timeline as recorded

                | when | what | who |
                """;
        assertThat(Sections.of(draft, ASKED)).isEqualTo(Map.of("summary", "", "cause", "A lock."));
    }

    @Test
    void whoSaysWhatIsUnknownSaysSomething() {
        assertThat(Sections.of("## Root cause\nunknown: the logs had rotated", ASKED))
                .isEqualTo(Map.of("cause", "unknown: the logs had rotated"));
    }

    private static JsonNode section(String id, String title, String question) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("id", id)
                .put("title", title)
                .put("question", question);
    }
}
