package dev.zephyr.communication;

import dev.zephyr.determinism.Ordered;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A kind of message: its text with {@code {placeholders}}, and the fields that whoever writes it is asked for. What
 * nobody gave is said as "unknown", never left out (O-27).
 *
 * @param options the values that a field may have, where the policy lists them (P-12)
 * @param pin true when it stays in sight where it is posted
 */
public record MessageKind(
        String title,
        String text,
        List<String> fields,
        Map<String, List<String>> options,
        boolean pin,
        List<String> clauses) {

    /** Only as the policy's own first word: whoever writes it into a placeholder has written a word. */
    private static final String HERE = "@here";

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z][a-z-]*)}");

    public MessageKind {
        fields = Ordered.list(fields);
        options = Ordered.copy(options);
        clauses = Ordered.list(clauses);
    }

    /** A text with placeholders and nothing else to it. */
    public static MessageKind of(String title, String text) {
        return new MessageKind(title, text, List.of(), Map.of(), false, List.of());
    }

    public Announcement render(Map<String, String> values) {
        return new Announcement(fill(title, values), fill(text, values), text.startsWith(HERE), pin);
    }

    /** The placeholders of title and text, for the linter. */
    public List<String> placeholders() {
        return PLACEHOLDER
                .matcher(title + "\n" + text)
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
    }

    private static String fill(String template, Map<String, String> values) {
        return PLACEHOLDER
                .matcher(template)
                .replaceAll(found -> Matcher.quoteReplacement(known(values.get(found.group(1)))));
    }

    private static String known(@Nullable String value) {
        return value == null || value.isBlank() ? "unknown" : value;
    }
}
