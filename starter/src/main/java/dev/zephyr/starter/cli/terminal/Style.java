package dev.zephyr.starter.cli.terminal;

/** How a word is set off, where the terminal can. Nothing is said by colour alone. */
public enum Style {
    BOLD("1"),
    DIM("2"),
    ALARM("1;31"),
    WARNING("33"),
    GOOD("32");

    private final String code;

    Style(String code) {
        this.code = code;
    }

    String on(String text) {
        return "\u001B[" + code + "m" + text + "\u001B[0m";
    }
}
