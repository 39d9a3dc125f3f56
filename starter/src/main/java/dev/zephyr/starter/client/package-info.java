/** How the server talks to incidents; nothing else here knows that they are workflows. */
@NullMarked
package dev.zephyr.starter.client;

import org.jspecify.annotations.NullMarked;
