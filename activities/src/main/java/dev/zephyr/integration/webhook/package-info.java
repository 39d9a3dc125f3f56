/** Signed webhooks (Standard Webhooks) to whoever wants to ring people or show messages by their own means. */
@NullMarked
package dev.zephyr.integration.webhook;

import org.jspecify.annotations.NullMarked;
