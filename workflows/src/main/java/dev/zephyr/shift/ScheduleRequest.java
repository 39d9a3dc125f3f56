package dev.zephyr.shift;

/** A command with the person who gives it. */
public record ScheduleRequest(String by, ScheduleCommand command) {}
