package dev.zephyr.catalogue.directory;

import dev.zephyr.oncall.ContactMethod;

/** A way to reach a person together with the address that stays out of every history. */
public record Contact(ContactMethod method, Address address) {}
