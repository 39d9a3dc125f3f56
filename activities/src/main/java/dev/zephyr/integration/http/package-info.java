/** One way out over HTTP for all adapters: limits in time, number and size, and a judgement of every answer. */
@NullMarked
package dev.zephyr.integration.http;

import org.jspecify.annotations.NullMarked;
