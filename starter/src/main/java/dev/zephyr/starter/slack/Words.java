package dev.zephyr.starter.slack;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What was typed behind the slash command: words, and options as {@code --name value}. Slack's clients make quotes and dashes
 * pretty while one types; that is undone.
 */
record Words(List<String> words, Map<String, String> options) {

    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

    Words {
        words = List.copyOf(words);
        options = Map.copyOf(options);
    }

    static Words of(String typed) {
        String plain = typed.replaceAll("[“”„]", "\"").replaceAll("(^|\\s)[—–](?=\\w)", "$1--");
        List<String> words = new ArrayList<>();
        Map<String, String> options = new HashMap<>();
        String option = "";
        Matcher matcher = WORD.matcher(plain);
        while (matcher.find()) {
            String quoted = matcher.group(1);
            String word = quoted == null ? unescaped(matcher.group(2)) : unescaped(quoted);
            if (quoted == null && word.startsWith("--")) {
                option = word.substring(2);
                options.put(option, "");
            } else if (!option.isEmpty()) {
                options.put(option, word);
                option = "";
            } else {
                words.add(word);
            }
        }
        return new Words(words, options);
    }

    /** Slack escapes three signs in what people type. */
    private static String unescaped(String text) {
        return text.startsWith("<@")
                ? text
                : text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    }

    String verb() {
        return words.isEmpty() ? "help" : words.get(0);
    }

    Words rest() {
        return words.isEmpty() ? this : new Words(words.subList(1, words.size()), options);
    }

    String first() {
        return words.isEmpty() ? "" : words.get(0);
    }

    String text() {
        return String.join(" ", words);
    }

    String option(String name) {
        return options.getOrDefault(name, "");
    }
}
