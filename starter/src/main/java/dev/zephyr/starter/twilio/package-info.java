/** What people answer by telephone: proved to come from Twilio, in the name of whose number it is. */
@NullMarked
package dev.zephyr.starter.twilio;

import org.jspecify.annotations.NullMarked;
