package dev.zephyr.port;

import io.temporal.activity.ActivityInterface;

/** The public status page: one entry per incident, updated in place; no subscriber is mailed twice by a retry. */
@ActivityInterface(namePrefix = "status-page-")
public interface StatusPage {

    Receipt publish(Post post);
}
