package dev.zephyr.communication;

import dev.zephyr.communication.Words.Word;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Who counts as a person in a text. An id or a common word counts however it is written; a part of a name only with a
 * capital, since Will, Grace and Mark are words too.
 *
 * @param known ids, whole names and common words for a person, each as its words
 * @param names parts of names
 */
public record People(Set<List<String>> known, Set<String> names) {

    private static final int SHORTEST_NAME = 3;

    public static People of(Collection<String> ids, Collection<String> fullNames, Collection<String> common) {
        Set<List<String>> known = new LinkedHashSet<>();
        Set<String> names = new LinkedHashSet<>();
        for (Collection<String> all : List.of(ids, fullNames, common)) {
            all.stream().map(People::words).filter(Predicate.not(List::isEmpty)).forEach(known::add);
        }
        for (String fullName : fullNames) {
            words(fullName).stream()
                    .filter(part -> part.length() >= SHORTEST_NAME)
                    .forEach(names::add);
        }
        return new People(known, names);
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        Words.of(text).sentences().forEach(sentence -> sentence.forEach(word -> words.add(word.plain())));
        return List.copyOf(words);
    }

    /** How many words from here on name one person; 0 where none is named. */
    int lengthAt(List<Word> sentence, int at) {
        int longest = known.stream()
                .filter(name -> standsAt(name, sentence, at))
                .mapToInt(List::size)
                .max()
                .orElse(0);
        Word word = sentence.get(at);
        boolean name = Character.isUpperCase(word.written().codePointAt(0)) && names.contains(word.stem());
        return longest == 0 && name ? 1 : longest;
    }

    private static boolean standsAt(List<String> name, List<Word> sentence, int at) {
        if (at + name.size() > sentence.size()) {
            return false;
        }
        for (int i = 0; i < name.size(); i++) {
            Word word = sentence.get(at + i);
            boolean last = i == name.size() - 1;
            if (!name.get(i).equals(word.plain()) && !(last && name.get(i).equals(word.stem()))) {
                return false;
            }
        }
        return true;
    }
}
