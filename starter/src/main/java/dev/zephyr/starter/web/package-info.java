/** What every page and endpoint keeps to: JSON, problems, who may call from where. */
@NullMarked
package dev.zephyr.starter.web;

import org.jspecify.annotations.NullMarked;
