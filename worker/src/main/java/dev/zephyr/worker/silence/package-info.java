/** What owners of silences are told. */
@NullMarked
package dev.zephyr.worker.silence;

import org.jspecify.annotations.NullMarked;
