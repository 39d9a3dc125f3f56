/** Answers of the server as text for people. */
@NullMarked
package dev.zephyr.starter.cli.show;

import org.jspecify.annotations.NullMarked;
