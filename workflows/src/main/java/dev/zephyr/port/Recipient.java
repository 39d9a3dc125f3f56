package dev.zephyr.port;

/** A person and the contact method to use; the address is looked up outside. */
public record Recipient(String responder, String method, String kind) {}
