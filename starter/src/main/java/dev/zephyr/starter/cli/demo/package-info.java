/** One incident played fast on the real server, told in plain sentences. */
@NullMarked
package dev.zephyr.starter.cli.demo;

import org.jspecify.annotations.NullMarked;
