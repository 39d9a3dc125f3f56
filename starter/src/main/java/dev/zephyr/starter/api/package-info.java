/** The REST API that command line and console use. */
@NullMarked
package dev.zephyr.starter.api;

import org.jspecify.annotations.NullMarked;
