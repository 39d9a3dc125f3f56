package dev.zephyr.starter.console;

import dev.zephyr.starter.cli.terminal.Moments;

/**
 * Who reads a page.
 *
 * @param id of a person, empty while nobody was chosen
 * @param moments times as this person lives them
 */
record Visitor(String id, String name, Moments moments) {

    public boolean isKnown() {
        return !id.isEmpty();
    }
}
