package dev.zephyr.communication;

import dev.zephyr.determinism.Ordered;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Wording that is pointed at, never refused: a person made the cause (M-16), a second apology (Z-17).
 *
 * @param in where it is looked at: {@code postmortem}, {@code postmortem:SECTION}, {@code note:KIND}, {@code channel:NAME}
 * @param find what is counted
 * @param unless words that make a place innocent when they stand within it: "Bob found what caused it"
 * @param people common words that stand for a person, beside the names of those on the incident
 * @param atLeast pointed at when fewer are found
 * @param atMost pointed at when more are found
 * @param maxWords pointed at when the text is longer; 0 is no limit
 * @param hint what is said of it
 * @param better how it could be said instead
 */
public record WordRule(
        String id,
        List<String> in,
        List<Phrase> find,
        List<String> unless,
        List<String> people,
        int atLeast,
        int atMost,
        int maxWords,
        String hint,
        String better,
        List<String> clauses) {

    private static final int MOST_QUOTED = 3;

    public WordRule {
        in = Ordered.list(in);
        find = Ordered.list(find);
        unless = Ordered.list(unless);
        people = Ordered.list(people);
        better = better == null ? "" : better;
        clauses = Ordered.list(clauses);
    }

    /** Whether it looks at such a place, for example {@code postmortem:root-cause}. */
    public boolean looksAt(String place) {
        return in.contains(place) || in.contains(place.replaceFirst(":.*", ""));
    }

    /**
     * What is to be said of the text, if anything is.
     *
     * @param ids of the people on the incident, and
     * @param names what they are called
     */
    public Optional<String> check(String text, Collection<String> ids, Collection<String> names) {
        Words words = Words.of(text);
        if (maxWords > 0 && words.count() > maxWords) {
            return Optional.of(said(words.count() + " words, at most " + maxWords));
        }
        List<Phrase.Place> found = found(words, People.of(ids, names, people));
        boolean wrong = !find.isEmpty() && (found.size() < atLeast || found.size() > atMost);
        return wrong ? Optional.of(said(quoted(found))) : Optional.empty();
    }

    private List<Phrase.Place> found(Words words, People persons) {
        return find.stream()
                .flatMap(phrase -> phrase.in(words, persons).stream())
                .filter(place -> place.words().stream().noneMatch(word -> unless.contains(word.plain())))
                .toList();
    }

    private static String quoted(List<Phrase.Place> found) {
        return found.isEmpty()
                ? "none"
                : found.stream()
                        .distinct()
                        .limit(MOST_QUOTED)
                        .map(place -> "\"" + place + "\"")
                        .collect(Collectors.joining(", "));
    }

    private String said(String found) {
        return hint + " (" + found + ")" + (better.isEmpty() ? "" : "; better: " + better);
    }
}
