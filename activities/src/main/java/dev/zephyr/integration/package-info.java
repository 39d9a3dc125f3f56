/** What every adapter shares: addresses and secrets, what may be said, how a call fails; vendors live one package deeper. */
@NullMarked
package dev.zephyr.integration;

import org.jspecify.annotations.NullMarked;
