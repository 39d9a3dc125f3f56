/** Who may call the hooks: what each kind of sender proves, on the bytes as they came and in constant time. */
@NullMarked
package dev.zephyr.starter.hooks.door;

import org.jspecify.annotations.NullMarked;
