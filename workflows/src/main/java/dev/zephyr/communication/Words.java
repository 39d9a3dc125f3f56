package dev.zephyr.communication;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** A text taken apart into sentences of words, as {@link Phrase}s read it. */
public record Words(List<List<Word>> sentences) {

    private static final Pattern END = Pattern.compile("[.!?;:](?=\\s|$)|\\n");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}'’_.@+-]*");
    private static final Pattern TAIL = Pattern.compile("['’_.@+-]+$");

    /** A word as it was written, and for comparing: in lower case, with a plain apostrophe. */
    public record Word(String written, String plain) {

        private static Word of(String written) {
            return new Word(written, written.toLowerCase(Locale.ROOT).replace('’', '\''));
        }

        /** Without the ending of the possessive: {@code bob} of {@code Bob's}. */
        String stem() {
            return plain.endsWith("'s") ? plain.substring(0, plain.length() - 2) : plain;
        }
    }

    public static Words of(String text) {
        List<List<Word>> sentences = new ArrayList<>();
        for (String sentence : END.split(text, -1)) {
            List<Word> words = WORD.matcher(sentence)
                    .results()
                    .map(found -> TAIL.matcher(found.group()).replaceFirst(""))
                    .map(Word::of)
                    .toList();
            if (!words.isEmpty()) {
                sentences.add(words);
            }
        }
        return new Words(List.copyOf(sentences));
    }

    public int count() {
        return sentences.stream().mapToInt(List::size).sum();
    }
}
