/** The Temporal server that Zephyr talks to: one that is given, a child of ours, or one inside this process. */
@NullMarked
package dev.zephyr.starter.temporal;

import org.jspecify.annotations.NullMarked;
