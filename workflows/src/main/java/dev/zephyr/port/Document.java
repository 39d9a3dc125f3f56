package dev.zephyr.port;

import dev.zephyr.confidential.Confidential;
import org.jspecify.annotations.Nullable;

/**
 * A document to keep: {@code path} below the documents' root, Markdown as its text. The same key replaces its text.
 *
 * @param template what it starts from instead, where the documents' repository has it; null for none
 */
public record Document(
        String key,
        IncidentBrief incident,
        String path,
        String markdown,
        @Nullable DocumentTemplate template) implements Confidential {

    /** One that starts from no template. */
    public Document(String key, IncidentBrief incident, String path, String markdown) {
        this(key, incident, path, markdown, null);
    }

    @Override
    public boolean confidential() {
        return incident.confidential();
    }
}
