/** The command line: what people type, one type per command. Its class path has neither Spring nor Temporal. */
@NullMarked
package dev.zephyr.starter.cli;

import org.jspecify.annotations.NullMarked;
