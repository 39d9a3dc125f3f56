package dev.zephyr.catalogue.directory;

import dev.zephyr.oncall.Rotation;

/** Who is on call under a name. */
public record Schedule(String id, String name, Rotation rotation) {}
