/** The server: web, hooks, API, console and the embedded worker. */
@NullMarked
package dev.zephyr.starter;

import org.jspecify.annotations.NullMarked;
