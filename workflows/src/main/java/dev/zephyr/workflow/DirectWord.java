package dev.zephyr.workflow;

/** What somebody says past the API, from the Temporal UI or CLI, on the day the product's own doors are shut. */
public record DirectWord(String by, String text) {

    public DirectWord {
        by = by == null ? "" : by.strip();
        text = text == null ? "" : text;
    }
}
