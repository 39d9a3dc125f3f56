/** What is owed and by when: spans, working time, conditions, duties. Knows severities, phases and timeline kinds. */
@NullMarked
package dev.zephyr.obligation;

import org.jspecify.annotations.NullMarked;
