package dev.zephyr.port;

import io.temporal.activity.ActivityInterface;

/** Mail to lists. The Message-ID is made of the key, so that a repeat can be told from a second message. */
@ActivityInterface(namePrefix = "mail-")
public interface Mail {

    Receipt send(Post mail);
}
