package dev.zephyr.silence;

/** What a command came to, in words, and the plan as it is now. */
public record SilenceAnswer(String text, SilencePlan plan) {}
