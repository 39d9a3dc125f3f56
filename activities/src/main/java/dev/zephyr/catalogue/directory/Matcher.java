package dev.zephyr.catalogue.directory;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.Map;

/**
 * One condition on a label, written as Alertmanager writes it: {@code team="payments"}, {@code env!="dev"}, {@code
 * severity=~"critical|page"}, {@code job!~"batch-.*"}. A label that is absent is empty; an expression has to fit the whole
 * value, and takes linear time whatever a sender sends.
 */
public record Matcher(String label, Operator operator, String value, Pattern pattern) {

    static final String FORM = "conditions such as team=\"payments\", env!=\"dev\", severity=~\"critical|page\"";

    private static final java.util.regex.Pattern SHAPE =
            java.util.regex.Pattern.compile("\\s*([A-Za-z_][A-Za-z0-9_./:-]*)\\s*(=~|!~|!=|=)\\s*(.*?)\\s*");

    /** How a value is compared. */
    enum Operator {
        EQUAL("="),
        UNEQUAL("!="),
        LIKE("=~"),
        UNLIKE("!~");

        private final String sign;

        Operator(String sign) {
            this.sign = sign;
        }

        private static Operator of(String sign) {
            for (Operator operator : values()) {
                if (operator.sign.equals(sign)) {
                    return operator;
                }
            }
            throw new IllegalArgumentException("there is no operator " + sign);
        }
    }

    /**
     * Reads a condition.
     *
     * @throws IllegalArgumentException also for an expression that is none
     */
    public static Matcher parse(String text) {
        java.util.regex.Matcher parts = SHAPE.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("can not read \"" + text + "\": write " + FORM);
        }
        String value = unquoted(parts.group(3));
        Operator operator = Operator.of(parts.group(2));
        boolean literal = operator == Operator.EQUAL || operator == Operator.UNEQUAL;
        return new Matcher(parts.group(1), operator, value, compiled(literal ? Pattern.quote(value) : value));
    }

    private static Pattern compiled(String expression) {
        try {
            return Pattern.compile(expression);
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException("can not read the expression \"" + expression + "\"", e);
        }
    }

    private static String unquoted(String text) {
        boolean quoted = text.length() >= 2 && text.startsWith("\"") && text.endsWith("\"");
        return quoted ? text.substring(1, text.length() - 1) : text;
    }

    public boolean matches(Map<String, String> labels) {
        return (operator == Operator.EQUAL || operator == Operator.LIKE)
                == pattern.matches(labels.getOrDefault(label, ""));
    }

    @Override
    public String toString() {
        return label + operator.sign + "\"" + value + "\"";
    }
}
