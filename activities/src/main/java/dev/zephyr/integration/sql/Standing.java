package dev.zephyr.integration.sql;

/** How far the ledger is with one incident: the last entry it has, and the phase that left it in. */
public record Standing(int seq, String phase) {}
