package dev.zephyr.integration.sql;

import dev.zephyr.ledger.EarlierIncident;
import dev.zephyr.ledger.IncidentRecord;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/**
 * "Have we seen this before?" Incidents that are over, no drills and no false alarms: of the same correlation key first,
 * then those of the same service that share at least half the words of the title; of equals the latest.
 */
final class Likeness {

    private static final int SHOWN = 3;
    private static final int LOOKED_AT = 200;
    private static final double ENOUGH = 0.5;
    private static final double SAME_KEY = 2;

    private static final String CANDIDATES = """
        select id, code, title, severity, opened from incident
        where (code = :code or service = :service) and id <> :id and opened <= :opened
            and resolved is not null and not drill and not cancelled
        order by opened desc fetch first :most rows only
        """;

    /** What people wrote when it ended; the fix says more than the word at the resolution. */
    private static final String FIX = """
        select text from entry where incident = :id and text <> ''
            and kind in ('fix', 'mitigation', 'resolved')
        order by case kind when 'fix' then 1 when 'mitigation' then 2 else 3 end, seq desc
        fetch first 1 row only
        """;

    private Likeness() {}

    static List<EarlierIncident> to(Handle handle, IncidentRecord incident) {
        Set<String> words = words(incident.title());
        return handle
                .createQuery(CANDIDATES)
                .bind("code", incident.code())
                .bind("service", incident.service())
                .bind("id", incident.id())
                .bind("opened", incident.moments().opened())
                .bind("most", LOOKED_AT)
                .map(ConstructorMapper.of(Candidate.class))
                .list()
                .stream()
                .map(found -> new Match(found, found.likeness(incident.code(), words)))
                .filter(match -> match.likeness() >= ENOUGH)
                .sorted(Comparator.comparingDouble(Match::likeness)
                        .thenComparing(match -> match.candidate().opened())
                        .reversed())
                .limit(SHOWN)
                .map(match ->
                        match.candidate().with(fix(handle, match.candidate().id())))
                .toList();
    }

    private static String fix(Handle handle, String id) {
        return handle.createQuery(FIX)
                .bind("id", id)
                .mapTo(String.class)
                .findOne()
                .orElse("");
    }

    private static Set<String> words(String title) {
        Set<String> words = new HashSet<>(List.of(title.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")));
        words.removeIf(word -> word.length() < 3);
        return words;
    }

    /** An incident that may be like the new one. */
    public record Candidate(String id, String code, String title, String severity, Instant opened) {

        double likeness(String newCode, Set<String> newWords) {
            if (code.equals(newCode)) {
                return SAME_KEY;
            }
            Set<String> shared = words(title);
            shared.retainAll(newWords);
            return newWords.isEmpty() ? 0 : (double) shared.size() / newWords.size();
        }

        EarlierIncident with(String fix) {
            return new EarlierIncident(id, title, severity, opened, fix);
        }
    }

    private record Match(Candidate candidate, double likeness) {}
}
