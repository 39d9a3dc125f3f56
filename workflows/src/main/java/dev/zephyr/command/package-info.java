/** What people can do to an incident, one type each; every one is also the body of an API call. */
@NullMarked
package dev.zephyr.command;

import org.jspecify.annotations.NullMarked;
