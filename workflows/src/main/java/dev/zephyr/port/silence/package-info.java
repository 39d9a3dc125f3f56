/** What a silence asks of the world. Apart from the other ports, which incidents use: it knows of incidents itself. */
@NullMarked
package dev.zephyr.port.silence;

import org.jspecify.annotations.NullMarked;
