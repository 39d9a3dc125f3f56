/** Mail by SMTP. */
@NullMarked
package dev.zephyr.integration.smtp;

import org.jspecify.annotations.NullMarked;
