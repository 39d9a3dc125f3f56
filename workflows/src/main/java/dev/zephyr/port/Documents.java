package dev.zephyr.port;

import io.temporal.activity.ActivityInterface;

/** Where postmortems and timelines are kept: a git working tree. Never forced, a conflict is retried on top. */
@ActivityInterface(namePrefix = "documents-")
public interface Documents {

    Receipt file(Document document);
}
