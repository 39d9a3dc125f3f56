package dev.zephyr.communication;

/** A rendered message, ready for any channel; escaping for the sink is the adapter's. */
public record Announcement(String title, String text) {}
