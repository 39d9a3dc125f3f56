/** The compiled policy: one record tree per document, pinned into each incident. */
@NullMarked
package dev.zephyr.policy;

import org.jspecify.annotations.NullMarked;
