/** What the product has to be fast at, measured with JMH. */
@NullMarked
package dev.zephyr.bench;

import org.jspecify.annotations.NullMarked;
