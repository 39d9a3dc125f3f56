package dev.zephyr.port;

import dev.zephyr.determinism.Ordered;
import java.util.Map;

/**
 * A file of the documents' own repository that a new document starts from, where it is there.
 *
 * @param path below the documents' root
 * @param values what its {@code {placeholders}} stand for; an unknown one stays as it is
 */
public record DocumentTemplate(String path, Map<String, String> values) {

    public DocumentTemplate {
        values = Ordered.copy(values);
    }
}
