/** The server as the command line sees it: where it is, who asks, what it answers and how it refuses. */
@NullMarked
package dev.zephyr.starter.cli.remote;

import org.jspecify.annotations.NullMarked;
