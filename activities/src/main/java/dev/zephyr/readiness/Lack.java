package dev.zephyr.readiness;

/**
 * Something that is not there.
 *
 * @param about the team, service, person or tool
 * @param remedy what to do next
 */
public record Lack(Topic topic, String about, String problem, String remedy) {}
