package dev.zephyr.integration.sql;

import dev.zephyr.ledger.IncidentRecord;
import dev.zephyr.timeline.EntryKind;
import dev.zephyr.timeline.TimelineEntry;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** Full text: PostgreSQL's own where that is the database; elsewhere an incident must hold every word, latest first. */
final class SearchRows {

    /** PostgreSQL indexes a megabyte at most; nobody writes a quarter of it on one incident. */
    private static final int LONGEST = 250_000;

    private static final int AROUND = 70;

    private static final String BY_RANK = """
        select i.id, i.title, i.severity, i.service, i.opened, t.words
        from incident_text t join incident i on i.id = t.incident
        where to_tsvector('english', t.words) @@ websearch_to_tsquery('english', :text)
        order by ts_rank(to_tsvector('english', t.words), websearch_to_tsquery('english', :text)) desc,
            i.opened desc, i.id
        fetch first :most rows only
        """;

    private static final String BY_WORDS = """
        select i.id, i.title, i.severity, i.service, i.opened, t.words
        from incident_text t join incident i on i.id = t.incident
        where <condition>
        order by i.opened desc, i.id
        fetch first :most rows only
        """;

    private SearchRows() {}

    /** What a person wrote, or an alert said, since the last time and before. */
    static void write(Handle handle, IncidentRecord incident) {
        List<String> written = handle.createQuery("""
            select text, fields, kind from entry
            where incident = :id and (author <> :system or kind = :alert) order by seq
            """)
                .bind("id", incident.id())
                .bind("system", TimelineEntry.SYSTEM)
                .bind("alert", EntryKind.ALERT_FIRED.wire())
                .map((row, context) -> row.getString("kind").equals(EntryKind.POSTMORTEM_DRAFTED.wire())
                        ? String.join(
                                "\n", Texts.fields(row.getString("fields")).values())
                        : row.getString("text"))
                .list();
        String words = Stream.concat(
                        Stream.of(incident.title(), incident.service(), String.join(" ", incident.causes())),
                        written.stream().distinct())
                .collect(Collectors.joining("\n"));
        handle.createUpdate("delete from incident_text where incident = :id")
                .bind("id", incident.id())
                .execute();
        handle.createUpdate("insert into incident_text (incident, words) values (:id, :words)")
                .bind("id", incident.id())
                .bind("words", words.length() > LONGEST ? words.substring(0, LONGEST) : words)
                .execute();
    }

    static List<Hit> find(Handle handle, String text, int most, boolean ranked) {
        List<String> words = words(text);
        if (words.isEmpty()) {
            return List.of();
        }
        Query query = ranked ? handle.createQuery(BY_RANK).bind("text", text) : byWords(handle, words);
        return query.bind("most", most)
                .map((row, context) -> new Hit(
                        row.getString("id"),
                        row.getString("title"),
                        row.getString("severity"),
                        row.getString("service"),
                        RecordRows.at(row, "opened"),
                        excerpt(row.getString("words"), words)))
                .list();
    }

    private static Query byWords(Handle handle, List<String> words) {
        StringBuilder condition = new StringBuilder("true");
        for (int i = 0; i < words.size(); i++) {
            condition.append(" and position(:word").append(i).append(" in lower(t.words)) > 0");
        }
        Query query = handle.createQuery(BY_WORDS).define("condition", condition.toString());
        for (int i = 0; i < words.size(); i++) {
            query.bind("word" + i, words.get(i));
        }
        return query;
    }

    private static List<String> words(String text) {
        return Stream.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}-]+"))
                .filter(word -> !word.isBlank())
                .distinct()
                .toList();
    }

    /** The text around the longest of the words that stands in it as it was typed; the beginning where none does. */
    private static String excerpt(String text, List<String> words) {
        String lower = text.toLowerCase(Locale.ROOT);
        int at = words.stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .mapToInt(lower::indexOf)
                .filter(found -> found >= 0)
                .findFirst()
                .orElse(0);
        int from = Math.max(0, at - AROUND);
        int to = Math.min(text.length(), at + AROUND);
        return (from > 0 ? "…" : "")
                + text.substring(from, to).replaceAll("\\s+", " ").strip()
                + (to < text.length() ? "…" : "");
    }
}
