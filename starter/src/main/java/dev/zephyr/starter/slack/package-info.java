/** What people say and click in Slack: proved to come from there, in the name of whom the catalogue knows. */
@NullMarked
package dev.zephyr.starter.slack;

import org.jspecify.annotations.NullMarked;
