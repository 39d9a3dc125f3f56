package dev.zephyr.starter.cli.remote;

/**
 * The incident that is meant.
 *
 * @param chosen what to say when the person left the choice open, empty when they did not
 */
public record Found(String id, String chosen) {}
