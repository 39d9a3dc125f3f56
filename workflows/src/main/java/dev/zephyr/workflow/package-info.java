/** The Temporal workflows: they wait, call and record; every decision is made in the pure packages. */
@NullMarked
package dev.zephyr.workflow;

import org.jspecify.annotations.NullMarked;
