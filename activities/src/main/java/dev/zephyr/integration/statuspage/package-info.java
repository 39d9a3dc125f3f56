/** A public status page at Atlassian Statuspage. */
@NullMarked
package dev.zephyr.integration.statuspage;

import org.jspecify.annotations.NullMarked;
