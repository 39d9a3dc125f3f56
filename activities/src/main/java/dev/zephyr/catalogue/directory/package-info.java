/** What a team's files say about people, services, schedules and routes, and the directory that answers from them. */
@NullMarked
package dev.zephyr.catalogue.directory;

import org.jspecify.annotations.NullMarked;
