/** One adapter per port that needs nothing but a folder, so that every promise can be tried on one laptop. */
@NullMarked
package dev.zephyr.integration.local;

import org.jspecify.annotations.NullMarked;
