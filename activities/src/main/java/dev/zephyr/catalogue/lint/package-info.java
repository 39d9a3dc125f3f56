/** Reads a policy file and says everything that is wrong with it at once. Knows the policy's parts and no incident. */
@NullMarked
package dev.zephyr.catalogue.lint;

import org.jspecify.annotations.NullMarked;
