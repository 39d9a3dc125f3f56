/** What the command line writes on: plain text, tables, colours where a person looks, times as a person reads them. */
@NullMarked
package dev.zephyr.starter.cli.terminal;

import org.jspecify.annotations.NullMarked;
