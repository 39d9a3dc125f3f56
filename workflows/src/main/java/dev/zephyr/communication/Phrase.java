package dev.zephyr.communication;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.zephyr.communication.Words.Word;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Some words to look for in a text, within one sentence and whatever their case: {@code caused/broke} is either,
 * {@code apolog*} any word with that beginning, {@code {person}} somebody, {@code ...} one to four words. No regular
 * expressions: a policy can not make an incident think for long.
 */
public record Phrase(List<String> parts) {

    public static final String FORM =
            "words in lower case, such as: {person} forgot, caused/broke, apolog*, {person} ... caused";

    private static final String PERSON = "{person}";
    private static final String GAP = "...";
    private static final int MOST_BETWEEN = 4;
    private static final Pattern PART = Pattern.compile("[\\p{Ll}\\p{N}'-]+\\*?(/[\\p{Ll}\\p{N}'-]+\\*?)*");

    /** Where a phrase stands: the words it covers, those of a gap included. */
    public record Place(List<Word> words) {

        @Override
        public String toString() {
            return words.stream().map(Word::written).collect(Collectors.joining(" "));
        }
    }

    @JsonCreator
    public static Phrase parse(String text) {
        List<String> parts = Arrays.asList(text.strip().split("\\s+", -1));
        boolean readable = parts.stream()
                .allMatch(part -> part.equals(PERSON)
                        || part.equals(GAP)
                        || PART.matcher(part).matches());
        boolean saysSomething =
                parts.stream().anyMatch(part -> PART.matcher(part).matches());
        boolean open = parts.get(0).equals(GAP) || parts.get(parts.size() - 1).equals(GAP);
        if (!readable || !saysSomething || open) {
            throw new IllegalArgumentException("can not look for \"" + text + "\": " + FORM);
        }
        return new Phrase(List.copyOf(parts));
    }

    @JsonValue
    @Override
    public String toString() {
        return String.join(" ", parts);
    }

    /** Every place at which it stands, none inside another. */
    public List<Place> in(Words words, People people) {
        List<Place> places = new ArrayList<>();
        for (List<Word> sentence : words.sentences()) {
            int at = 0;
            while (at < sentence.size()) {
                int end = end(0, sentence, at, people);
                if (end > at) {
                    places.add(new Place(sentence.subList(at, end)));
                }
                at = Math.max(at + 1, end);
            }
        }
        return places;
    }

    /** Where the rest of the phrase ends when it begins here, or -1. */
    private int end(int part, List<Word> sentence, int at, People people) {
        if (part == parts.size()) {
            return at;
        }
        String wanted = parts.get(part);
        if (wanted.equals(GAP)) {
            return afterGap(part + 1, sentence, at, people);
        }
        if (at >= sentence.size()) {
            return -1;
        }
        int length = wanted.equals(PERSON) ? people.lengthAt(sentence, at) : fits(wanted, sentence.get(at)) ? 1 : 0;
        return length == 0 ? -1 : end(part + 1, sentence, at + length, people);
    }

    private int afterGap(int part, List<Word> sentence, int from, People people) {
        int end = -1;
        for (int between = 1; end < 0 && between <= MOST_BETWEEN; between++) {
            end = end(part, sentence, from + between, people);
        }
        return end;
    }

    private static boolean fits(String wanted, Word word) {
        return Arrays.stream(wanted.split("/", -1))
                .anyMatch(each -> each.endsWith("*")
                        ? word.plain().startsWith(each.substring(0, each.length() - 1))
                        : word.plain().equals(each));
    }
}
