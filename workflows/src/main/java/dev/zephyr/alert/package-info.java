/** Alerts as the source told them, one state per fingerprint; merging is idempotent and order-free. */
@NullMarked
package dev.zephyr.alert;

import org.jspecify.annotations.NullMarked;
