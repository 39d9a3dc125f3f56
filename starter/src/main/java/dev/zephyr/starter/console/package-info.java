/**
 * The pages for people: what is open, one incident with everything that can be done on it, one's inbox. Rendered by the
 * server; without scripts they only do not refresh by themselves. What people send is read as the API reads it.
 */
@NullMarked
package dev.zephyr.starter.console;

import org.jspecify.annotations.NullMarked;
