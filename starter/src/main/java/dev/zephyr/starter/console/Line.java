package dev.zephyr.starter.console;

/**
 * One line of a small table.
 *
 * @param tone {@code alarm}, {@code warning}, {@code good} or empty: a class of the style sheet
 */
record Line(String name, String value, String note, String tone) {

    static final String ALARM = "alarm";
    static final String WARNING = "warning";
    static final String GOOD = "good";

    static Line of(String name, String value) {
        return new Line(name, value, "", "");
    }
}
