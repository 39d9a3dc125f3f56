/** Configuration as people write it: YAML with the place of every value, and findings that say what is wrong where. */
@NullMarked
package dev.zephyr.catalogue;

import org.jspecify.annotations.NullMarked;
