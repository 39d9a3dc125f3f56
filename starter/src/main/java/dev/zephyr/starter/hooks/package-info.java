/** Webhooks of alert sources: authenticated on raw bytes, read with tight limits, answered when Temporal has them. */
@NullMarked
package dev.zephyr.starter.hooks;

import org.jspecify.annotations.NullMarked;
