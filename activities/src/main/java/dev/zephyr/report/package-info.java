/** Reviews over a period, as Markdown, HTML with plots, and CSV. Pure: no clock, no database, no file. */
@NullMarked
package dev.zephyr.report;

import org.jspecify.annotations.NullMarked;
