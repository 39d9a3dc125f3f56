package dev.zephyr.integration.sql;

import dev.zephyr.timeline.TimelineEntry;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Entries by incident and sequence number. */
final class TimelineRows {

    private TimelineRows() {}

    /**
     * Those that are there already are replaced: they are told again when what may be read of them has changed. What the
     * incident has folded meanwhile stays here one by one, unless nothing may be read of it any more.
     */
    static void write(Handle handle, String incident, List<TimelineEntry> entries, boolean restricted) {
        if (entries.isEmpty()) {
            return;
        }
        String gone = restricted ? "seq between :first and :last" : "seq in (<seqs>)";
        handle.createUpdate("delete from entry where incident = :incident and " + gone)
                .bind("incident", incident)
                .bind("first", entries.get(0).seq())
                .bind("last", entries.get(entries.size() - 1).seq())
                .bindList("seqs", entries.stream().map(TimelineEntry::seq).toList())
                .execute();
        PreparedBatch batch = handle.prepareBatch("""
            insert into entry (incident, seq, at, kind, author, text, fields)
            values (:incident, :seq, :at, :kind, :by, :text, :fields)
            """);
        for (TimelineEntry entry : entries) {
            batch.bind("incident", incident)
                    .bind("seq", entry.seq())
                    .bind("at", entry.at())
                    .bind("kind", entry.kind().wire())
                    .bind("by", entry.by())
                    .bind("text", Texts.storable(entry.text()))
                    .bind("fields", Texts.json(entry.fields()))
                    .add();
        }
        batch.execute();
    }
}
