/**
 * What monitoring tools send, in our terms: a small reader for each source, from bytes to alerts. Nothing here decides
 * what becomes of them.
 */
@NullMarked
package dev.zephyr.starter.hooks.body;

import org.jspecify.annotations.NullMarked;
