package dev.zephyr.port;

import dev.zephyr.confidential.Confidential;

/** A document to keep: {@code path} below the documents' root, Markdown as its text. The same key replaces its text. */
public record Document(String key, IncidentBrief incident, String path, String markdown) implements Confidential {

    @Override
    public boolean confidential() {
        return incident.confidential();
    }
}
