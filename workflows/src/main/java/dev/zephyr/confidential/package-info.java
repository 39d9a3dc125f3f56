/** What Temporal may keep but not read. */
@NullMarked
package dev.zephyr.confidential;

import org.jspecify.annotations.NullMarked;
