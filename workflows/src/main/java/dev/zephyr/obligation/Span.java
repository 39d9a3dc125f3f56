package dev.zephyr.obligation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A length of time as a policy writes it: {@code 15m}, {@code 1h30m}, {@code 2d}, {@code 1w}, {@code 0}; {@code 1h working}
 * counts working time only; {@code next working day} ends with that day. A leading minus means "before".
 */
public record Span(Duration amount, Basis basis) {

    public static final Span ZERO = new Span(Duration.ZERO, Basis.ELAPSED);
    public static final String FORM = "a span such as 0, 15m, 1h30m, 2d, 1w, 1h working, next working day";

    private static final String NEXT_WORKING_DAY = "next working day";
    private static final String WORKING = " working";
    private static final Pattern PARTS =
            Pattern.compile("(-)?(?:(\\d{1,4})w)?(?:(\\d{1,5})d)?(?:(\\d{1,5})h)?(?:(\\d{1,6})m)?(?:(\\d{1,7})s)?");

    @JsonCreator
    public static Span parse(String text) {
        String plain = text.strip();
        if (plain.equals(NEXT_WORKING_DAY)) {
            return new Span(Duration.ZERO, Basis.NEXT_WORKING_DAY);
        }
        boolean working = plain.endsWith(WORKING);
        Duration amount = amount(working ? plain.substring(0, plain.length() - WORKING.length()) : plain);
        return new Span(amount, working ? Basis.WORKING : Basis.ELAPSED);
    }

    public static Span elapsed(Duration amount) {
        return new Span(amount, Basis.ELAPSED);
    }

    private static Duration amount(String text) {
        if (text.equals("0")) {
            return Duration.ZERO;
        }
        Matcher parts = PARTS.matcher(text);
        if (text.isEmpty() || text.equals("-") || !parts.matches()) {
            throw new IllegalArgumentException("can not read \"" + text + "\" as " + FORM);
        }
        Duration sum = Duration.ofDays(7 * number(parts, 2) + number(parts, 3))
                .plusHours(number(parts, 4))
                .plusMinutes(number(parts, 5))
                .plusSeconds(number(parts, 6));
        return parts.group(1) == null ? sum : sum.negated();
    }

    private static long number(Matcher parts, int group) {
        String digits = parts.group(group);
        return digits == null ? 0 : Long.parseLong(digits);
    }

    public boolean isNegative() {
        return amount.isNegative();
    }

    @JsonValue
    @Override
    public String toString() {
        return switch (basis) {
            case NEXT_WORKING_DAY -> NEXT_WORKING_DAY;
            case WORKING -> Lengths.spell(amount) + WORKING;
            case ELAPSED -> Lengths.spell(amount);
        };
    }
}
